import { everyNoun, type NounName, nouns } from '../../catalogue/catalogue.ts'
import type { Noun } from '../../catalogue/noun.ts'
import type { ReadRows } from '../../db/database.ts'
import type { DatasetFile } from './format.ts'
import { namedNodes, type Renamed } from './formerSlugs.ts'
import type { Inconsistency } from './inconsistencies.ts'
import { mayRename } from './renameNodes.db.ts'

/** Slugs and former slugs of a dataset that nodes of others have or had. */
export async function formerClashes(rows: ReadRows, file: DatasetFile): Promise<Inconsistency[]> {
  const nodes = [...namedNodes(file)]
  const found: Inconsistency[] = []
  for (const [noun] of everyNoun) {
    const named = nodes.filter((node) => node.noun === noun)
    const taken = await othersOf(rows, noun, file.dataset, named)
    const { singular } = nouns[noun]
    for (const { path, slug, formerSlugs } of named) {
      const owner = taken.had.get(slug)
      if (owner !== undefined && !taken.has.has(slug)) {
        const message = `"${slug}" was the slug of the ${singular} "${owner}" in the graph: choose another slug`
        found.push({ path: [...path, 'slug'], message })
      }
      for (const [place, former] of formerSlugs.entries()) {
        const at = [...path, 'formerSlugs', place]
        const before = taken.had.get(former)
        if (taken.has.has(former)) {
          const message = `"${former}" is the slug of a ${singular} of another dataset: only what this dataset describes can be renamed`
          found.push({ path: at, message })
        } else if (before !== undefined && before !== slug) {
          found.push({ path: at, message: `"${former}" was the slug of the ${singular} "${before}" in the graph` })
        }
      }
    }
  }
  return found
}

/** Of some slugs, those that nodes have which the dataset may not rename, and those that they had, with the node. */
async function othersOf(rows: ReadRows, noun: NounName, dataset: string, named: readonly Renamed[]) {
  const { type }: Noun = nouns[noun]
  const slugs = named.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs])
  const has = new Set<string>()
  const had = new Map<string, string>()
  for await (const [slug, formerSlugs] of rows<[string, string[]]>(
    `select n."slug", array_to_json(n."formerSlugs") from "${type}" n
     where (n."slug" = any ($1::text[]) or n."formerSlugs" && $1::text[]) and not (${mayRename(nouns[noun])})
       and $2::text is not null`,
    [slugs, dataset],
  )) {
    has.add(slug)
    for (const former of formerSlugs ?? []) had.set(former, slug)
  }
  return { has, had }
}
