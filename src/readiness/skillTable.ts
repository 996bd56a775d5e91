import type { Index, Weight } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { corpus } from '../graph/corpus.ts'
import type { Requirement } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { BasisTable } from './basisTable.ts'
import { gradedWeight } from './gradedWeight.ts'
import type { Need } from './needs.ts'

/** What a need weighs before its rarity, where the dataset gives no weights. */
const derivedWeights: Readonly<Record<'SKILLS' | 'ACTIVITIES', Record<Requirement, Weight>>> = {
  SKILLS: { ESSENTIAL: 1, OPTIONAL: 0.4 },
  ACTIVITIES: { ESSENTIAL: 1, OPTIONAL: 0.5 },
}

/**
 * Skills, or work activities, that a dataset lists for roles. Where it gives importances, a need weighs as gradedWeight
 * says; where it gives none, x·idf, and x follows from the requirement.
 */
export class SkillTable implements BasisTable {
  readonly basis: 'SKILLS' | 'ACTIVITIES'
  readonly dataset: number
  readonly groupOf: Uint32Array | null
  /** How much of an activity is covered by another of the same broader activity. */
  readonly ofGroup = 0.4
  readonly #snapshot: Snapshot
  readonly #counts: (skill: Index<'Skill'>) => boolean
  readonly #graded: boolean
  readonly #rarities: Float64Array

  /**
   * @param counts which skills count on this basis
   * @param graded whether the dataset gives weights
   * @param groupOf per feature the number of its broader activity, if one activity covers a part of its siblings
   */
  constructor(
    snapshot: Snapshot,
    dataset: number,
    basis: 'SKILLS' | 'ACTIVITIES',
    counts: (skill: Index<'Skill'>) => boolean,
    graded: boolean,
    groupOf: Uint32Array | null,
  ) {
    this.#snapshot = snapshot
    this.dataset = dataset
    this.basis = basis
    this.#counts = counts
    this.#graded = graded
    this.#rarities = corpus(snapshot.features, [dataset]).rarities
    this.groupOf = groupOf
  }

  needs(role: Index<'Role'>): Need[] {
    const { forward, attributes } = this.#snapshot.edges.roleSkills
    const derived = derivedWeights[this.basis]
    const needs: Need[] = []
    forward.eachEdge(role, (skill, importance, position) => {
      if (!this.#counts(skill)) return
      const { requirement } = valueAt(attributes, position)
      const feature = skill + 0
      const rarity = this.#rarities[feature]!
      if (this.#graded) needs.push({ feature, weight: gradedWeight(importance, rarity), required: importance })
      else needs.push({ feature, weight: derived[requirement] * rarity, group: this.groupOf?.[feature] ?? 0 })
    })
    return needs
  }

  has(feature: Index<'Feature'>): boolean {
    return feature < this.#snapshot.features.skillCount && this.#counts(feature + 0)
  }

  eachHeld(role: Index<'Role'>, visit: (feature: Index<'Feature'>, amount: number) => void): void {
    this.#snapshot.edges.roleSkills.forward.eachEdge(role, (skill, importance) => {
      if (this.#counts(skill)) visit(skill + 0, this.#graded ? importance : 1)
    })
  }
}
