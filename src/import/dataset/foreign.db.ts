import { nouns } from '../../catalogue/catalogue.ts'
import type { Database } from '../../db/database.ts'
import { closest } from '../../names/spellingSuggestions.ts'
import type { Inconsistency, Reference } from './inconsistencies.ts'
import { unknownReference } from './parse.ts'

/** What the graph has of the nodes that a dataset only refers to. */
interface Foreign {
  /** References to nodes that must be in the graph and are not. */
  readonly unknown: readonly Inconsistency[]
  /** Documentation of the libraries among them, by slug. */
  readonly documentation: ReadonlyMap<string, string>
}

/** Looks up the nodes that a dataset refers to without describing them. */
export async function findForeign(database: Database, references: readonly Reference[]): Promise<Foreign> {
  if (references.length === 0) return { unknown: [], documentation: new Map() }
  const unknown: Inconsistency[] = []
  const documentation = new Map<string, string>()
  await database.read(async (rows) => {
    for (const noun of new Set(references.map(({ noun }) => noun))) {
      const slugs = new Set<string>()
      for await (const [slug] of rows<[string]>(`select unnest("formerSlugs" || "slug") from "${nouns[noun].type}"`))
        slugs.add(slug)
      for (const reference of references) {
        if (reference.noun !== noun || slugs.has(reference.slug) || reference.later) continue
        const near = reference.near ?? closest(reference.slug, slugs)[0]
        unknown.push(unknownReference({ ...reference, near }, 'in this dataset or in the graph'))
      }
    }
    const libraries = references.filter(({ noun }) => noun === 'libraries').map(({ slug }) => slug)
    for await (const [slug, page] of rows<[string, string]>(
      `select "slug", "documentation" from "Library" where "documentation" is not null and "slug" = any ($1::text[])`,
      [libraries],
    )) {
      documentation.set(slug, page)
    }
  })
  return { unknown, documentation }
}
