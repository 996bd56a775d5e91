import { listedNouns } from '../../catalogue/catalogue.ts'
import type { Database, ReadRows } from '../../db/database.ts'
import { type DatasetFile, refersOnly } from './format.ts'
import { formerClashes } from './formerClashes.db.ts'
import type { FieldPath, Inconsistency } from './inconsistencies.ts'

/** The nouns whose nodes belong to one dataset: that of their source. */
const owned = listedNouns.filter(([, { owned, columns }]) => owned && 'source' in columns)

/** What a dataset claims that is another's in the graph: sources, slugs, identifiers and names in package registries. */
export async function clashes(database: Database, file: DatasetFile): Promise<Inconsistency[]> {
  const given = file.sources
  const datasets = new Map(given.map(({ slug, dataset }) => [slug, (dataset as string | undefined) ?? file.dataset]))
  const known = await database.prisma.source.findMany({ where: { slug: { in: [...datasets.keys()] } } })
  const sources = new Map(known.map(({ slug, dataset }) => [slug, dataset]))
  return database.read(async (rows) => {
    const found: Inconsistency[] = []
    const report = (path: FieldPath, message: string) => found.push({ path, message })

    for (const [place, { slug }] of given.entries()) {
      const owner = sources.get(slug)
      if (owner !== undefined && owner !== datasets.get(slug)) {
        report(['sources', place, 'slug'], `"${slug}" belongs to the dataset "${owner}": choose another slug`)
      }
    }

    for (const [list, { type: model, columns }] of owned) {
      // What the file only refers to may be another's.
      const places = [...file[list].entries()].filter(([, entry]) => !refersOnly(list, entry))
      const nodes = places.map(([, entry]) => entry as OwnedNode)
      const owners = await pairs(
        rows,
        `select n."slug", s."dataset" from "${model}" n join "Source" s on s."id" = n."sourceId"
         where n."slug" = any ($1::text[]) and s."dataset" <> $2`,
        [nodes.map(({ slug }) => slug), file.dataset],
      )
      const borrowed = nodes.filter(({ source = file.source }) => datasets.get(source) !== file.dataset)
      const identified = !('externalId' in columns)
        ? new Map<string, string>()
        : await pairs(
            rows,
            `select s."slug" || ' ' || n."externalId", n."slug" from "${model}" n join "Source" s on s."id" = n."sourceId"
             where s."slug" = any ($1::text[]) and n."externalId" = any ($2::text[])`,
            [borrowed.map(({ source = file.source }) => source), borrowed.map(({ externalId }) => externalId ?? '')],
          )
      for (const [at, { slug, source = file.source, externalId }] of nodes.entries()) {
        const [place] = places[at]!
        const owner = owners.get(slug)
        if (owner !== undefined && datasets.get(source) === file.dataset) {
          const message = `"${slug}" belongs to the dataset "${owner}": choose another slug, or give the slug and links alone`
          report([list, place, 'slug'], message)
        }
        const other = identified.get(`${source} ${externalId}`)
        if (other !== undefined && other !== slug) {
          report([list, place, 'externalId'], `"${externalId}" is the identifier of "${other}" in the graph`)
        }
      }
    }

    found.push(...(await formerClashes(rows, file)))
    const libraries = file.libraries
    const slugs = libraries.map(({ slug }) => slug)
    const packages = await pairs(
      rows,
      `select l."slug", g."slug" || ' ' || l."packageName" from "Library" l join "Library" g on g."id" = l."languageId"
       join "Source" s on s."id" = l."sourceId"
       where l."packageName" = any ($1::text[]) and l."slug" <> all ($2::text[]) and s."dataset" <> $3`,
      [libraries.map(({ packageName }) => packageName ?? ''), slugs, file.dataset],
    )
    const takenBy = new Map([...packages].map(([slug, name]) => [name, slug]))
    for (const [place, { language, packageName }] of libraries.entries()) {
      const other = takenBy.get(`${language} ${packageName}`)
      if (other === undefined) continue
      report(
        ['libraries', place, 'packageName'],
        `"${packageName}" is the package of the library "${other}" in the graph`,
      )
    }
    return found
  })
}

interface OwnedNode {
  readonly slug: string
  readonly source?: string | undefined
  readonly externalId?: string | undefined
}

async function pairs(rows: ReadRows, sql: string, values: unknown[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for await (const [key, value] of rows<[string, string]>(sql, values)) found.set(key, value)
  return found
}
