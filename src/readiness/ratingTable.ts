import type { Index, Level, Weight } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { BasisTable } from './basisTable.ts'
import { rolesOfDataset } from './datasetRoles.ts'
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
  readonly #baselines: Float64Array
  readonly #means: Float64Array
  readonly #deviations: Float64Array

  /** @param isRated per skill, 1 if the dataset rates it */
  constructor(snapshot: Snapshot, dataset: number, isRated: Uint8Array) {
    this.#snapshot = snapshot
    this.dataset = dataset
    this.#isRated = isRated
    const skillCount = snapshot.skills.rows.length
    const levels = new Map<Index<'Feature'>, number[]>()
    let rated = 0
    for (const role of rolesOfDataset(snapshot, dataset)) {
      let any = false
      this.eachHeld(role, (skill, level) => {
        any = true
        const known = levels.get(skill)
        if (known) known.push(level)
        else levels.set(skill, [level])
      })
      if (any) rated++
    }
    this.#baselines = new Float64Array(skillCount)
    this.#means = new Float64Array(skillCount)
    this.#deviations = new Float64Array(skillCount)
    for (const [skill, found] of levels) {
      const unrated = rated - found.length
      const place = Math.floor(rated * baselineShare) - unrated
      if (rated >= enoughRoles && place >= 0) this.#baselines[skill] = Float64Array.from(found).sort()[place]!
      const mean = found.reduce((sum, level) => sum + level, 0) / rated
      const squares = found.reduce((sum, level) => sum + level * level, 0) / rated
      this.#means[skill] = mean
      this.#deviations[skill] = Math.sqrt(Math.max(squares - mean * mean, 0))
    }
  }

  needs(role: Index<'Role'>): Need[] {
    const { forward } = this.#snapshot.edges.roleSkills
    const needs: Need[] = []
    forward.eachEdge(role, (skill, importance, position) => {
      const feature = skill + 0
      const baseline = this.#baselines[feature]!
      const { level } = valueAt(this.#snapshot.edges.roleSkills.attributes, position)
      // Of a skill whose level the source suppresses as imprecise it is not known how much is needed.
      if (level === null || level <= baseline) return
      needs.push({ feature, weight: importance * (level - baseline), required: level, baseline })
    })
    return needs
  }

  eachHeld(role: Index<'Role'>, visit: (feature: Index<'Feature'>, level: Level) => void): void {
    this.#snapshot.edges.roleSkills.forward.eachEdge(role, (skill, importance, position) => {
      if (this.#isRated[skill] === 1) visit(skill + 0, this.#level(position, importance))
    })
  }

  has(feature: Index<'Feature'>): boolean {
    return this.#isRated[feature] === 1
  }

  /** By how many standard deviations a level is above the mean of the rated roles. */
  standardScore(skill: Index<'Feature'>, level: Level): number {
    return (level - this.#means[skill]!) / (this.#deviations[skill]! || 1)
  }

  /** Where a source suppresses a level as imprecise, its importance stands in: both rise and fall together. */
  #level(position: number, importance: Weight): Level {
    return valueAt(this.#snapshot.edges.roleSkills.attributes, position).level ?? importance
  }
}
