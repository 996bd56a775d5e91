import { valueAt } from '../../src/columns/dictionaryColumn.ts'
import { type EdgeKind, edgeKinds } from '../../src/export/edgeKinds.ts'
import { type EdgeSet, evidenceOf } from '../../src/graph/edgeSet.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'

/** All that a graph says, without the numbers that its database gave: two graphs that say the same are equal. */
export function comparable(snapshot: Snapshot) {
  const nodes = (kind: 'sources' | 'roles' | 'responsibilities' | 'skills' | 'libraries' | 'languages' | 'sectors') =>
    snapshot[kind].rows.map((row) => plain(row))
  const edges = (kind: EdgeKind, set: EdgeSet) => {
    const { from, to } = edgeKinds[kind]
    return snapshot[from].rows.flatMap((row) => {
      const found = []
      for (let edge = set.forward.start(row.index); edge < set.forward.end(row.index); edge++) {
        const first = set.claims.offsets[edge]!
        const evidence = evidenceOf(set, edge).map((one, place) => [
          ...[one.source.slug, one.locator, one.confidence],
          ...[valueAt(set.claims.weights, first + place), set.claims.details[first + place]],
        ])
        const level = kind === 'roleSkills' ? (snapshot.roleSkillLevels?.get(edge) ?? null) : null
        const target = snapshot[to].rows[set.forward.targetAt(edge)]!.slug
        found.push([row.slug, target, set.forward.weightAt(edge), set.attributes[edge], level, evidence])
      }
      return found
    })
  }
  return {
    sources: nodes('sources'),
    roles: nodes('roles'),
    responsibilities: nodes('responsibilities'),
    skills: nodes('skills'),
    libraries: nodes('libraries'),
    languages: nodes('languages'),
    sectors: nodes('sectors'),
    roleGroups: (snapshot.roleGroups ?? []).map(plain),
    edges: Object.fromEntries(
      Object.keys(edgeKinds).map((kind) => {
        const set = snapshot.edges[kind as EdgeKind]
        return [kind, set ? edges(kind as EdgeKind, set) : []]
      }),
    ),
  }
}

/** What optional fields of rows mean when a graph made by hand leaves them out. */
const unsaid = [null, undefined, false]

function plain(row: object): object {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      if (name === 'id' || unsaid.includes(value) || (Array.isArray(value) && value.length === 0)) return []
      if (name === 'features') return [[name, value.map(plain)]]
      return [[name, typeof value === 'object' && !Array.isArray(value) ? value.slug : value]]
    }),
  )
}
