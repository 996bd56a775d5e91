import type { Index } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { derived } from '../derived/derived.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { Basis } from './basis.ts'
import type { BasisTable } from './basisTable.ts'
import { rolesOfDataset } from './datasetRoles.ts'
import { LibraryTable } from './libraryTable.ts'
import { RatingTable } from './ratingTable.ts'
import { SkillTable } from './skillTable.ts'

/** What a dataset says of its roles, basis by basis. */
export interface DatasetTables {
  readonly tables: readonly BasisTable[]
  readonly ratings: RatingTable | null
  /** Whether it weighs what roles need itself, so that nothing needs to be read from matched roles. */
  readonly weighs: boolean
  /** How much each basis counts in readiness, before the shares of those that two roles have are scaled to 1. */
  readonly shares: Readonly<Record<Basis, number>>
}

/** Rated skills say most of a job, and what it does comes next; products are named as examples only. */
const sharesOfRated = { RATINGS: 0.5, ACTIVITIES: 0.4, SKILLS: 0.4, LIBRARIES: 0.1 }
const sharesOfGraded = { RATINGS: 0.5, ACTIVITIES: 0.4, SKILLS: 0.5, LIBRARIES: 0.5 }
/** Lists without weights say less than the ratings and activities of matched roles. */
const sharesOfListed = { RATINGS: 0.5, ACTIVITIES: 0.4, SKILLS: 0.3, LIBRARIES: 0.3 }

/** By index of dataset. */
export const basisTables = derived((snapshot: Snapshot): readonly DatasetTables[] =>
  snapshot.features.datasets.map((_name, dataset) => tablesOf(snapshot, dataset)),
)

function tablesOf(snapshot: Snapshot, dataset: number): DatasetTables {
  const has = { ratings: false, activities: false, skills: false, libraries: false }
  const skillWeights = new Set<number>()
  const libraryWeights = new Set<number>()
  const { roleSkills, roleLibraries } = snapshot.edges
  const isActivity = (skill: Index<'Skill'>) => snapshot.skills.rows[skill]!.kind === 'ACTIVITY'
  const isRated = ratedSkills(snapshot, dataset)
  for (const role of rolesOfDataset(snapshot, dataset)) {
    roleSkills.forward.eachEdge(role, (skill, weight) => {
      if (isRated[skill] === 1) has.ratings = true
      else {
        skillWeights.add(weight)
        if (isActivity(skill)) has.activities = true
        else has.skills = true
      }
    })
    roleLibraries.forward.eachEdge(role, (_library, weight) => {
      libraryWeights.add(weight)
      has.libraries = true
    })
  }
  const tables: BasisTable[] = []
  const ratings = has.ratings ? new RatingTable(snapshot, dataset, isRated) : null
  if (ratings !== null) tables.push(ratings)
  const graded = skillWeights.size > 1
  const add = (
    basis: 'SKILLS' | 'ACTIVITIES',
    counts: (skill: Index<'Skill'>) => boolean,
    groupOf: Uint32Array | null,
  ) => tables.push(new SkillTable(snapshot, dataset, basis, counts, graded, groupOf))
  // A dataset without ratings calls its skills what it likes; one with ratings names activities apart from them.
  if (ratings !== null && has.activities)
    add('ACTIVITIES', (skill) => isActivity(skill) && isRated[skill] === 0, broaderSkills(snapshot))
  if (ratings !== null && has.skills) add('SKILLS', (skill) => !isActivity(skill) && isRated[skill] === 0, null)
  if (ratings === null && (has.skills || has.activities)) add('SKILLS', () => true, null)
  if (has.libraries)
    tables.push(new LibraryTable(snapshot, dataset, libraryWeights.size > 1 ? null : categories(snapshot)))
  const shares = ratings !== null ? sharesOfRated : graded ? sharesOfGraded : sharesOfListed
  return { tables, ratings, weighs: ratings !== null || graded, shares }
}

/** Per skill, 1 if the dataset rates its level for any role. */
function ratedSkills(snapshot: Snapshot, dataset: number): Uint8Array {
  const { forward, attributes } = snapshot.edges.roleSkills
  const isRated = new Uint8Array(snapshot.skills.rows.length)
  for (const role of rolesOfDataset(snapshot, dataset)) {
    forward.eachEdge(role, (skill, _weight, position) => {
      if (valueAt(attributes, position).level !== null) isRated[skill] = 1
    })
  }
  return isRated
}

/** Per feature, the number of its first broader skill, from 1; 0 if it has none. */
const broaderSkills = derived(({ features, skills, edges }: Snapshot): Uint32Array => {
  const groups = new Uint32Array(features.rows.length)
  for (const { index } of skills.rows) {
    if (edges.broader.forward.degree(index) > 0) {
      groups[index + 0] = edges.broader.forward.targetsOf(index)[0]! + 1
    }
  }
  return groups
})

/** Per feature, the number of its category of software, from 1; 0 if it has none. */
const categories = derived(({ features, libraries }: Snapshot): Uint32Array => {
  const numbers = new Map<string, number>()
  const groups = new Uint32Array(features.rows.length)
  for (const { index, category } of libraries.rows) {
    if (category === null) continue
    if (!numbers.has(category)) numbers.set(category, numbers.size + 1)
    groups[features.skillCount + index] = numbers.get(category)!
  }
  return groups
})
