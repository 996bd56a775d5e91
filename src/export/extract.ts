import { valueAt } from '../columns/dictionaryColumn.ts'
import type { EdgeSet } from '../graph/edgeSet.ts'
import type {
  LanguageRow,
  LibraryRow,
  ResponsibilityRow,
  RoleGroupRow,
  RoleRow,
  SectorRow,
  SkillRow,
  SourceRow,
} from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { closest } from '../names/closest.ts'
import { Problem } from '../problem.ts'
import { type EdgeKind, edgeKinds } from './edgeKinds.ts'

/** What is taken out: what rests on one source or on the sources of one dataset; all if neither is said. */
export interface Selection {
  readonly source?: string
  readonly dataset?: string
}

/**
 * The part of a graph that is taken out. It stands alone: besides what rests on the chosen sources, it holds the
 * nodes of others that this refers to, whole but without their edges.
 */
export interface Extract {
  readonly snapshot: Snapshot
  /** Name of the dataset, where there is but one. */
  readonly dataset: string | null
  /** Whether the source is one of the chosen. */
  readonly says: (source: SourceRow) => boolean
  /** The chosen sources, then those of borrowed nodes. */
  readonly sources: readonly SourceRow[]
  readonly languages: readonly LanguageRow[]
  readonly sectors: readonly SectorRow[]
  readonly skills: readonly SkillRow[]
  readonly libraries: readonly LibraryRow[]
  /** The groups of the roles and those that rest on the chosen sources, each with its source. */
  readonly roleGroups: ReadonlyMap<RoleGroupRow, SourceRow>
  readonly roles: readonly RoleRow[]
  readonly responsibilities: readonly ResponsibilityRow[]
}

/**
 * Chooses what is taken out of a graph.
 *
 * @throws Problem when there is no such source or dataset
 */
export function extract(snapshot: Snapshot, { source, dataset }: Selection): Extract {
  const { rows } = snapshot.sources
  if (source !== undefined && dataset !== undefined) {
    throw new Problem('BAD_INPUT', 'Say a source or a dataset, not both.')
  }
  const known = new Set(source === undefined ? rows.map((row) => row.dataset) : rows.map(({ slug }) => slug))
  const wanted = source ?? dataset
  if (wanted !== undefined && !known.has(wanted)) {
    const kind = source === undefined ? 'dataset' : 'source'
    const near = closest(wanted, known)
    throw new Problem(
      'NOT_FOUND',
      `There is no ${kind} "${wanted}" in the graph${near.length > 0 ? `; did you mean ${near.map((name) => `"${name}"`).join(', ')}?` : '.'}`,
    )
  }
  const chosen = rows.filter(
    (row) => wanted === undefined || (source === undefined ? row.dataset : row.slug) === wanted,
  )
  const says = chosenOnly(new Set(chosen))
  const taken = wanted === undefined ? () => true : membership(snapshot, says)
  const roles = snapshot.roles.rows.filter(taken)
  const parts = {
    roles,
    responsibilities: snapshot.responsibilities.rows.filter(taken),
    skills: snapshot.skills.rows.filter(taken),
    libraries: snapshot.libraries.rows.filter(taken),
  }
  const roleGroups = groupsOf(roles, snapshot.roleGroups?.filter(({ source }) => source && says(source)) ?? [])
  const borrowed = new Set(Object.values(parts).flatMap((nodes) => nodes.map((node) => node.source)))
  for (const owner of roleGroups.values()) borrowed.add(owner)
  for (const one of chosen) borrowed.delete(one)
  const datasets = new Set(chosen.map((row) => row.dataset))
  return {
    snapshot,
    dataset: datasets.size === 1 ? [...datasets][0]! : null,
    says,
    sources: [...chosen, ...[...borrowed].sort((a, b) => a.index - b.index)],
    languages: snapshot.languages.rows.filter(taken),
    sectors: snapshot.sectors.rows.filter(taken),
    roleGroups,
    ...parts,
  }
}

function chosenOnly(sources: ReadonlySet<SourceRow>): (source: SourceRow) => boolean {
  return (source) => sources.has(source)
}

/** Tells whether a node rests on the chosen sources, or something that does refers to it. */
function membership(snapshot: Snapshot, says: (source: SourceRow) => boolean): (row: object) => boolean {
  const members = new Set<object>()
  for (const kind of ['roles', 'responsibilities', 'skills', 'libraries'] as const) {
    for (const row of snapshot[kind].rows) if (says(row.source)) members.add(row)
  }
  for (const row of snapshot.languages.rows) if (row.features.some(({ source }) => says(source))) members.add(row)
  for (const [kind, { from, to }] of Object.entries(edgeKinds)) {
    const edges: EdgeSet | undefined = snapshot.edges[kind as EdgeKind]
    if (!edges) continue
    const { forward } = edges
    for (const row of snapshot[from].rows) {
      for (let edge = forward.start(row.index); edge < forward.end(row.index); edge++) {
        for (let claim = edges.claims.offsets[edge]!; claim < edges.claims.offsets[edge + 1]!; claim++) {
          if (!says(valueAt(edges.claims.sources, claim))) continue
          members.add(row)
          members.add(snapshot[to].rows[forward.targetAt(edge)]!)
          break
        }
      }
    }
  }
  // A set hands over what is added while it is walked, so that chains are followed to their ends.
  for (const row of members) {
    const { role, language, replacedBy } = row as { role?: RoleRow; language?: LanguageRow; replacedBy?: object }
    for (const other of [role, language, replacedBy]) if (other) members.add(other)
  }
  return (row) => members.has(row)
}

function groupsOf(roles: readonly RoleRow[], further: readonly RoleGroupRow[]): Map<RoleGroupRow, SourceRow> {
  const found = new Map<RoleGroupRow, SourceRow>()
  const add = (group: RoleGroupRow | null | undefined, source: SourceRow) => {
    for (let one = group; one && !found.has(one); one = one.broader) found.set(one, one.source ?? source)
  }
  for (const { group, source } of roles) add(group, source)
  for (const group of further) add(group, group.source!)
  return new Map([...found].sort(([a], [b]) => (a.slug < b.slug ? -1 : 1)))
}
