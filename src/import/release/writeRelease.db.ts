import { everyEdgeKind, everyNoun, nouns } from '../../catalogue/catalogue.ts'
import type { Run } from '../../db/database.ts'
import type { PrismaClient } from '../../db/generated/client/client.ts'
import { Changes } from '../table/changes.ts'
import { writeArrived } from '../table/pendingRows.db.ts'
import { type TableDifference, writeDifferences } from '../table/writeDifferences.db.ts'
import { writeTies } from '../ties/writeTies.db.ts'
import { compareEdges } from './compareEdges.db.ts'
import { type Comparing, compareNodes } from './compareNodes.db.ts'
import type { Draft } from './draft.ts'
import type { Release } from './release.ts'
import type { ReleaseReport } from './releaseReport.ts'

export interface ReadRelease {
  readonly release: Release
  readonly draft: Draft
  /** Its source; 0 in a dry run before the first import. */
  readonly sourceId: number
  readonly report: ReleaseReport
}

/**
 * Writes a release to the graph in an open transaction. Only rows that differ are written: nodes are matched by the
 * source's identifiers and keep id and slug; removed nodes are marked deprecated; removed edges are deleted.
 *
 * @param dryRun whether to compare only
 * @param listed whether to list the changed rows, and not only count them
 * @param wrote called after each batch with the number of rows inserted
 */
export async function writeRelease(
  run: Run,
  prisma: PrismaClient,
  { release, draft, sourceId, report }: ReadRelease,
  { dryRun, listed, wrote }: WritingOptions,
): Promise<Changes> {
  const slugs = listed ? await knownSlugs(run) : undefined
  const changes = new Changes(slugs && ((model, number) => slugs.get(model)!.get(number)!), ['sourceId'])
  const comparing: Comparing = { run, draft, dataset: release.dataset, sourceId, dryRun, placed: new Map(), report }
  const found: TableDifference[] = []
  for (const [name, { type: model, columns, owned }] of everyNoun) {
    // Releases identify their own nodes by `externalId`; nouns without it come from dataset files only.
    if (!('source' in columns) || (owned && !('externalId' in columns))) continue
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
  const arrived = await writeArrived(run, prisma, dryRun ? numbersOf(comparing) : undefined)
  for (const { model, difference } of arrived) changes.add(model, difference)
  const dry = dryRun ? new Map([[sourceId, release.dataset]]) : undefined
  const tied = await writeTies(run, prisma, [...found, ...arrived], dry)
  for (const { model, difference } of tied.tables) changes.add(model, difference)
  report.ties = tied.report
  return changes
}

/** Numbers of the nodes of a release by slug, per model. */
function numbersOf({ placed }: Comparing): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>()
  for (const [{ noun }, { id, slug }] of placed) {
    const { type } = nouns[noun]
    const numbers = found.get(type) ?? new Map<string, number>()
    found.set(type, numbers.set(slug, id))
  }
  return found
}

interface WritingOptions {
  readonly dryRun: boolean
  readonly listed: boolean
  readonly wrote: (rows: number) => void
}

/** The slugs of all nodes, by model and id. */
async function knownSlugs(run: Run): Promise<Map<string, Map<number, string>>> {
  const found = new Map<string, Map<number, string>>()
  for (const [, { type }] of everyNoun) {
    found.set(type, new Map(await run<[number, string]>(`select "id", "slug" from "${type}"`)))
  }
  return found
}
