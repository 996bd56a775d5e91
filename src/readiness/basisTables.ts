import type { Index } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { Basis } from './basis.ts'
import type { BasisTable } from './basisTable.ts'
import { categories, datasetFacts } from './datasetFacts.ts'
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
  const { isRated, hasActivities, hasSkills, weighsSkills, hasLibraries, weighsLibraries } = datasetFacts(
    snapshot,
    dataset,
  )
  const isActivity = (skill: Index<'Skill'>) => snapshot.skills.rows[skill]!.kind === 'ACTIVITY'
  const tables: BasisTable[] = []
  const ratings = isRated === null ? null : new RatingTable(snapshot, dataset, isRated)
  if (ratings !== null) tables.push(ratings)
  const add = (
    basis: 'SKILLS' | 'ACTIVITIES',
    counts: (skill: Index<'Skill'>) => boolean,
    groupOf: Uint32Array | null,
  ) => tables.push(new SkillTable(snapshot, dataset, basis, counts, weighsSkills, groupOf))
  if (isRated === null) {
    // A dataset without ratings calls its skills what it likes; one with ratings names activities apart from them.
    if (hasSkills || hasActivities) add('SKILLS', () => true, null)
  } else {
    if (hasActivities) add('ACTIVITIES', (skill) => isActivity(skill) && isRated[skill] === 0, broaderSkills(snapshot))
    if (hasSkills) add('SKILLS', (skill) => !isActivity(skill) && isRated[skill] === 0, null)
  }
  if (hasLibraries) tables.push(new LibraryTable(snapshot, dataset, weighsLibraries ? null : categories(snapshot)))
  const shares = ratings !== null ? sharesOfRated : weighsSkills ? sharesOfGraded : sharesOfListed
  return { tables, ratings, weighs: ratings !== null || weighsSkills, shares }
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
