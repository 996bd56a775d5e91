import type { PrismaClient } from '../../db/generated/client/client.ts'
import type { SourceColumns } from './sourceColumns.ts'

/**
 * Inserts a source, or updates it if one of its columns differs: what is the same is not written, as the change log would
 * say that it changed.
 *
 * @returns its id; 0 in a dry run before the first import
 * @throws Error if the source belongs to another dataset
 */
export async function writeSource({ source }: PrismaClient, columns: SourceColumns, dryRun: boolean): Promise<number> {
  const { slug, dataset } = columns
  const known = await source.findUnique({ where: { slug } })
  if (known && known.dataset !== dataset) {
    throw new Error(`The source "${slug}" belongs to the dataset "${known.dataset}" already.`)
  }
  if (dryRun) return known?.id ?? 0
  if (known === null) return (await source.create({ data: columns })).id
  const names = Object.keys(columns) as (keyof SourceColumns)[]
  if (names.some((name) => known[name] !== columns[name])) await source.update({ where: { slug }, data: columns })
  return known.id
}
