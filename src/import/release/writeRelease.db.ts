import type { Run } from '../../db/database.ts'
import { insertRows, updateRows } from '../../db/writeRows.db.ts'
import type { Comparison } from './comparison.ts'
import type { Difference } from './difference.ts'
import type { Draft } from './draft.ts'
import type { ImportedEdge, ImportedNode } from './fact.ts'
import type { Release } from './release.ts'
import { writeEdges } from './writeEdges.db.ts'
import { type Writing, writeNodes } from './writeNodes.db.ts'

/** A release, read and ready to be written. */
export interface ReadRelease {
  readonly release: Release
  /** The release's number, where it is known. */
  readonly version: string | null
  readonly draft: Draft
}

const nodes: readonly ImportedNode[] = ['RoleGroup', 'Role', 'Skill', 'Library', 'Responsibility']
const edges: readonly ImportedEdge[] = [
  'RoleRelation',
  'RoleSkill',
  'RoleLibrary',
  'RoleMatch',
  'ResponsibilitySkill',
  'SkillRelation',
  'SkillLibrary',
]

/**
 * Makes the graph say what a release says, inside an open transaction. Only rows that differ are written: concepts
 * are found again by the source's identifiers and keep number and slug; concepts that are gone are marked
 * deprecated; edges that are gone are deleted.
 *
 * @param dryRun true to compare only
 * @param wrote hears how many rows were written
 */
export async function writeRelease(
  run: Run,
  { release, version, draft }: ReadRelease,
  { dryRun, wrote }: { readonly dryRun: boolean; readonly wrote: (rows: number) => void },
): Promise<Comparison> {
  const comparison: Record<string, Comparison[string]> = {}
  const count = (model: string, { inserts, updates, gone }: Difference, deprecated = 0) => {
    const counts = { inserted: inserts.length, updated: updates.length, deleted: gone.length, deprecated }
    if (Object.values(counts).some((number) => number > 0)) comparison[model] = counts
  }
  const sourceId = await writeSource(run, release, version, dryRun)
  const writing: Writing = { run, draft, dataset: release.dataset, sourceId, dryRun, placed: new Map(), wrote }
  for (const model of nodes) {
    const written = await writeNodes(writing, model)
    count(model, written, written.deprecated)
  }
  for (const model of edges) count(model, await writeEdges(writing, model, release))
  return comparison
}

/** The number of the release's source, written or brought up to date; 0 in a dry run before the first import. */
async function writeSource(run: Run, release: Release, version: string | null, dryRun: boolean): Promise<number> {
  const { dataset, title, publisher, license, url } = release
  const [known] = await run<[number, string]>('select "id", "dataset" from "Source" where "slug" = $1', [dataset])
  if (known && known[1] !== dataset) {
    throw new Error(`The source "${dataset}" belongs to the dataset "${known[1]}" already.`)
  }
  if (dryRun) return known?.[0] ?? 0
  const row = { slug: dataset, dataset, title, publisher, version, license, url }
  if (known) {
    const [same] = await run<[number]>(
      'select "id" from "Source" where "id" = $1 and "version" is not distinct from $2',
      [known[0], version],
    )
    if (!same) await updateRows(run, 'Source', ['slug'], [row])
  } else await insertRows(run, 'Source', [row])
  const [written] = await run<[number]>('select "id" from "Source" where "slug" = $1', [dataset])
  return written![0]
}
