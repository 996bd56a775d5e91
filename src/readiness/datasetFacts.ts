import type { Index, Rarity } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { derived } from '../derived/derived.ts'
import { corpus, rarity } from '../graph/corpus.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** What kinds of facts a dataset has of its roles. */
export interface DatasetFacts {
  /** Per skill, 1 if the dataset rates its level for any role; null if it rates none. */
  readonly isRated: Uint8Array | null
  /** Whether it lists activities, and other skills, that it does not rate. */
  readonly hasActivities: boolean
  readonly hasSkills: boolean
  /** Whether it gives those weights of its own. */
  readonly weighsSkills: boolean
  readonly hasLibraries: boolean
  readonly weighsLibraries: boolean
}

/** Reads every edge of the dataset, so it is computed before the first query. */
export const datasetFacts = derived((snapshot: Snapshot, dataset: number): DatasetFacts => {
  const { roleSkills, roleLibraries } = snapshot.edges
  const isRated = ratedSkills(snapshot, dataset)
  let hasActivities = false
  let hasSkills = false
  const skillWeights = new Set<number>()
  const libraryWeights = new Set<number>()
  for (const role of rolesOfDataset(snapshot, dataset)) {
    roleSkills.forward.eachEdge(role, (skill, weight) => {
      if (isRated?.[skill] === 1) return
      // Two weights tell that they differ.
      if (skillWeights.size < 2) skillWeights.add(weight)
      if (snapshot.skills.rows[skill]!.kind === 'ACTIVITY') hasActivities = true
      else hasSkills = true
    })
    roleLibraries.forward.eachEdge(role, (_library, weight) => {
      if (libraryWeights.size < 2) libraryWeights.add(weight)
    })
  }
  return {
    isRated,
    hasActivities,
    hasSkills,
    weighsSkills: skillWeights.size > 1,
    hasLibraries: libraryWeights.size > 0,
    weighsLibraries: libraryWeights.size > 1,
  }
}, 'dataset facts')

function ratedSkills(snapshot: Snapshot, dataset: number): Uint8Array | null {
  const { forward, attributes } = snapshot.edges.roleSkills
  let isRated: Uint8Array | null = null
  for (const role of rolesOfDataset(snapshot, dataset)) {
    forward.eachEdge(role, (skill, _weight, position) => {
      if (valueAt(attributes, position).level === null) return
      isRated ??= new Uint8Array(snapshot.skills.rows.length)
      isRated[skill] = 1
    })
  }
  return isRated
}

/** Per feature, the number of its category of software, from 1; 0 if it has none. */
export const categories = derived(({ features, libraries }: Snapshot): Uint32Array => {
  const numbers = new Map<string, number>()
  const groups = new Uint32Array(features.rows.length)
  for (const { index, category } of libraries.rows) {
    if (category === null) continue
    if (!numbers.has(category)) numbers.set(category, numbers.size + 1)
    groups[features.skillCount + index] = numbers.get(category)!
  }
  return groups
})

/** Per number of a category, its idf among the roles of a dataset. */
export const categoryRarities = derived((snapshot: Snapshot, dataset: number): Float64Array => {
  const { features, edges } = snapshot
  const groupOf = categories(snapshot)
  const frequencies = new Float64Array(groupOf.reduce((most, group) => Math.max(most, group), 0) + 1)
  const last = new Int32Array(frequencies.length).fill(-1)
  for (const role of rolesOfDataset(snapshot, dataset)) {
    for (const library of edges.roleLibraries.forward.targetsOf(role)) {
      const group = groupOf[features.skillCount + library]!
      if (last[group] !== role) frequencies[group]!++
      last[group] = role
    }
  }
  const { roleCount } = corpus(features, [dataset])
  return frequencies.map((frequency): Rarity => rarity(roleCount, frequency))
}, 'category rarities')

/** Indices of the roles of a dataset that are not deprecated, ascending. */
export function* rolesOfDataset({ features }: Snapshot, dataset: number): Generator<Index<'Role'>> {
  const { datasetOfRole, deprecatedRoles } = features
  for (let role = 0; role < datasetOfRole.length; role++) {
    if (datasetOfRole[role] === dataset && deprecatedRoles[role] === 0) yield role
  }
}
