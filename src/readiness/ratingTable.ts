import type { Index, Level, Weight } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { derived } from '../derived/derived.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { BasisTable } from './basisTable.ts'
import { datasetFacts, rolesOfDataset } from './datasetFacts.ts'
import type { Need } from './needs.ts'

/** Roles of which this share have less of a skill than the baseline. */
const baselineShare = 0.1

/** From this many rated roles on, the baseline tells what everybody at work has. */
const enoughRoles = 30

/**
 * Skills that a dataset rates by importance and level.
 *
 * What everybody at work has teaches nothing: a baseline is taken off every level, the tenth percentile over the rated
 * roles. With importance w and level l, a role needs n = l − baseline of a skill, and the need weighs w·n. Somebody who
 * holds m above the baseline covers min(m, n) / n of it.
 */
export class RatingTable implements BasisTable {
  readonly basis = 'RATINGS'
  readonly dataset: number
  readonly groupOf = null
  readonly ofGroup = 0
  readonly #snapshot: Snapshot
  readonly #isRated: Uint8Array
  readonly #statistics: RatingStatistics

  /** @param isRated per skill, 1 if the dataset rates it */
  constructor(snapshot: Snapshot, dataset: number, isRated: Uint8Array) {
    this.#snapshot = snapshot
    this.dataset = dataset
    this.#isRated = isRated
    this.#statistics = statisticsOf(snapshot, dataset)
  }

  needs(role: Index<'Role'>): Need[] {
    const { forward } = this.#snapshot.edges.roleSkills
    const needs: Need[] = []
    forward.eachEdge(role, (skill, importance, position) => {
      const feature = skill + 0
      const baseline = this.#statistics.baselines[feature]!
      const { level } = valueAt(this.#snapshot.edges.roleSkills.attributes, position)
      // Of a skill whose level the source suppresses as imprecise it is not known how much is needed.
      if (level === null || level <= baseline) return
      needs.push({ feature, weight: importance * (level - baseline), required: level, baseline })
    })
    return needs
  }

  eachHeld(role: Index<'Role'>, visit: (feature: Index<'Feature'>, level: Level) => void): void {
    this.#snapshot.edges.roleSkills.forward.eachEdge(role, (skill, importance, position) => {
      if (this.#isRated[skill] === 1) visit(skill + 0, levelAt(this.#snapshot, position, importance))
    })
  }

  has(feature: Index<'Feature'>): boolean {
    return this.#isRated[feature] === 1
  }

  /** By how many standard deviations a level is above the mean of the rated roles. */
  standardScore(skill: Index<'Feature'>, level: Level): number {
    return (level - this.#statistics.means[skill]!) / (this.#statistics.deviations[skill]! || 1)
  }
}

/** How the levels of skills are distributed over the roles that have any rating. Columns per skill. */
interface RatingStatistics {
  readonly baselines: Float64Array
  readonly means: Float64Array
  readonly deviations: Float64Array
}

const statisticsOf = derived((snapshot: Snapshot, dataset: number): RatingStatistics => {
  const { isRated } = datasetFacts(snapshot, dataset)
  const levels = new Map<Index<'Skill'>, Level[]>()
  let rated = 0
  for (const role of rolesOfDataset(snapshot, dataset)) {
    let any = false
    snapshot.edges.roleSkills.forward.eachEdge(role, (skill, importance, position) => {
      if (isRated?.[skill] !== 1) return
      any = true
      const level = levelAt(snapshot, position, importance)
      const known = levels.get(skill)
      if (known) known.push(level)
      else levels.set(skill, [level])
    })
    if (any) rated++
  }
  const columns = () => new Float64Array(snapshot.skills.rows.length)
  const statistics = { baselines: columns(), means: columns(), deviations: columns() }
  for (const [skill, found] of levels) {
    // A role without a rating of the skill has the level 0.
    const place = Math.floor(rated * baselineShare) - (rated - found.length)
    if (rated >= enoughRoles && place >= 0) statistics.baselines[skill] = Float64Array.from(found).sort()[place]!
    const mean = found.reduce((sum, level) => sum + level, 0) / rated
    const squares = found.reduce((sum, level) => sum + level * level, 0) / rated
    statistics.means[skill] = mean
    statistics.deviations[skill] = Math.sqrt(Math.max(squares - mean * mean, 0))
  }
  return statistics
}, 'rating statistics')

/** Where a source suppresses a level as imprecise, its importance stands in: both rise and fall together. */
function levelAt({ edges: { roleSkills } }: Snapshot, position: number, importance: Weight): Level {
  return valueAt(roleSkills.attributes, position).level ?? importance
}
