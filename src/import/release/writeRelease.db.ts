import { everyEdgeKind, everyNoun } from '../../catalogue/catalogue.ts'
import type { Run } from '../../db/database.ts'
import type { PrismaClient } from '../../db/generated/client/client.ts'
import { Changes } from '../table/changes.ts'
import { type TableDifference, writeDifferences } from '../table/writeDifferences.db.ts'
import { compareEdges } from './compareEdges.db.ts'
import { type Comparing, compareNodes } from './compareNodes.db.ts'
import type { Draft } from './draft.ts'
import type { Release } from './release.ts'

/** A release, read and ready to be written. */
export interface ReadRelease {
  readonly release: Release
  /** The release's number, where it is known. */
  readonly version: string | null
  readonly draft: Draft
}

/**
 * Makes the graph say what a release says, inside an open transaction. Only rows that differ are written: concepts are
 * found again by the source's identifiers and keep number and slug; concepts that are gone are marked deprecated; edges
 * that are gone are deleted.
 *
 * @param dryRun true to compare only
 * @param listed true to report which rows change, not only how many
 * @param wrote called with how many rows were inserted, after each batch
 */
export async function writeRelease(
  run: Run,
  prisma: PrismaClient,
  { release, version, draft }: ReadRelease,
  { dryRun, listed, wrote }: WritingOptions,
): Promise<Changes> {
  const slugs = listed ? await knownSlugs(run) : undefined
  const changes = new Changes(slugs && ((model, number) => slugs.get(model)!.get(number)!), ['sourceId'])
  const sourceId = await writeSource(prisma, release, version, dryRun)
  const comparing: Comparing = { run, draft, dataset: release.dataset, sourceId, dryRun, placed: new Map() }
  const found: TableDifference[] = []
  for (const [name, { type: model, columns }] of everyNoun) {
    if (!('source' in columns)) continue
    found.push({ model, difference: await compareNodes(comparing, name) })
    for (const node of draft.nodes.get(name)?.values() ?? []) {
      const { id, slug } = comparing.placed.get(node)!
      if (node.known === undefined) slugs?.get(model)?.set(id, slug)
    }
  }
  for (const [name, { type: model }] of everyEdgeKind) {
    found.push({ model, difference: await compareEdges(comparing, name, release.confidence) })
  }
  for (const { model, difference } of found) changes.add(model, difference)
  if (!dryRun) await writeDifferences(run, found, wrote)
  return changes
}

/** How a release is written. */
interface WritingOptions {
  readonly dryRun: boolean
  readonly listed: boolean
  readonly wrote: (rows: number) => void
}

/** The slugs of all nodes, by model and number. */
async function knownSlugs(run: Run): Promise<Map<string, Map<number, string>>> {
  const found = new Map<string, Map<number, string>>()
  for (const [, { type }] of everyNoun) {
    found.set(type, new Map(await run<[number, string]>(`select "id", "slug" from "${type}"`)))
  }
  return found
}

/** The number of the release's source, written or brought up to date; 0 in a dry run before the first import. */
async function writeSource(
  { source }: PrismaClient,
  { dataset, title, publisher, license, url }: Release,
  version: string | null,
  dryRun: boolean,
): Promise<number> {
  const known = await source.findUnique({ where: { slug: dataset } })
  if (known && known.dataset !== dataset) {
    throw new Error(`The source "${dataset}" belongs to the dataset "${known.dataset}" already.`)
  }
  // What is the same is not written: the change log would say that it changed.
  if (dryRun || known?.version === version) return known?.id ?? 0
  const data = { slug: dataset, dataset, title, publisher, version, license, url }
  const { id } = known ? await source.update({ where: { slug: dataset }, data }) : await source.create({ data })
  return id
}
