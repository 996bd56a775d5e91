import type { Run } from '../../db/database.ts'
import { insertRows, updateRows } from '../../db/writeRows.db.ts'
import { Changes } from '../table/changes.ts'

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
 * @param listed true to tell which rows change, not only how many
 * @param wrote hears how many rows were written
 */
export async function writeRelease(
  run: Run,
  { release, version, draft }: ReadRelease,
  { dryRun, listed, wrote }: WritingOptions,
): Promise<Changes> {
  const slugs = listed ? await knownSlugs(run) : undefined
  const changes = new Changes(slugs && ((model, number) => slugs.get(model)!.get(number)!))
  const sourceId = await writeSource(run, release, version, dryRun)
  const writing: Writing = { run, draft, dataset: release.dataset, sourceId, dryRun, placed: new Map(), wrote }
  for (const model of nodes) {
    const written = await writeNodes(writing, model)
    for (const node of draft.nodes.get(model)?.values() ?? []) {
      const { id, slug } = writing.placed.get(node)!
      if (node.known === undefined) slugs?.get(model)?.set(id, slug)
    }
    changes.add(model, written)
  }
  for (const model of edges) changes.add(model, await writeEdges(writing, model, release))
  return changes
}

/** How a release is written. */
interface WritingOptions {
  readonly dryRun: boolean
  readonly listed: boolean
  readonly wrote: (rows: number) => void
}

/** The slugs of all nodes that imports of releases refer to, by model and number. */
async function knownSlugs(run: Run): Promise<Map<string, Map<number, string>>> {
  const found = new Map<string, Map<number, string>>()
  for (const model of nodes)
    found.set(model, new Map(await run<[number, string]>(`select "id", "slug" from "${model}"`)))
  return found
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
