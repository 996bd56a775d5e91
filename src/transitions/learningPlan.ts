import type { Cost, Share, Years } from '../catalogue/units.ts'
import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { type ComparedBasis, compare, neededBases } from '../readiness/comparison.ts'
import { coveredAt, coveringAt, heldOf } from '../readiness/held.ts'
import type { Knowledge } from '../readiness/knowledge.ts'
import { isSameJob } from '../readiness/matchedRoles.ts'
import { preparation } from '../readiness/preparation.ts'
import { learningOrder } from './learningOrder.ts'
import { isKnown, type LearningStep, type LearningTask, stepsOf } from './learningStep.ts'

/** The approximate cost of a plan with its steps, in fields of a response: each need is looked at several times. */
export function costOfPlan({ features }: Snapshot, { roles, named }: Knowledge, { index }: RoleRow): Cost {
  const known = roles.reduce((sum, role) => sum + features.ofRole.degree(role.index), named.length)
  return 60 + known / 2 + features.ofRole.degree(index)
}

/** What somebody still has to learn for a role, and how far it is. What takes long is computed on first use. */
export class LearningPlan implements LearningTask {
  readonly snapshot: Snapshot
  readonly knowledge: Knowledge
  readonly to: RoleRow
  /** Empty if there is nothing to compare by. */
  readonly bases: readonly ComparedBasis[]
  /** Whether a role that is held is the same job in another vocabulary, or the target itself. */
  readonly isSameJob: boolean
  #steps: readonly LearningStep[] | undefined
  #preparation: Years | null | undefined

  constructor(knowledge: Knowledge, to: RoleRow) {
    const { snapshot, roles } = knowledge
    this.snapshot = snapshot
    this.knowledge = knowledge
    this.to = to
    this.isSameJob = roles.some((role) => role === to || isSameJob(snapshot, role.index, to.index))
    const bases = compare(snapshot, knowledge, to)
    this.bases = this.isSameJob ? bases.map((basis) => ({ ...basis, readiness: 1 })) : bases
  }

  /** Share of the target that is covered, summed over the bases; null if there is nothing to compare by. */
  get readiness(): Share | null {
    if (this.isSameJob) return 1
    if (this.bases.length === 0) return null
    return this.bases.reduce((sum, { share, readiness }) => sum + share * readiness, 0)
  }

  /** The target's usual preparation that is not covered; null if either is unknown. */
  get effort(): Years | null {
    const { readiness, preparation } = this
    return readiness === null || preparation === null ? null : (1 - readiness) * preparation
  }

  /** The target's usual preparation; null if it is unknown. */
  get preparation(): Years | null {
    if (this.#preparation === undefined) this.#preparation = preparation(this.snapshot, this.to)
    return this.#preparation
  }

  /** Whether nothing is known of what the target needs. */
  get isUndescribed(): boolean {
    return neededBases(this.snapshot, this.to).length === 0
  }

  /** Slugs of both roles, which contain no comma; null if it depends on what somebody said about themselves. */
  get id(): string | null {
    const { from, to } = this
    return from !== null && this.knowledge.isOfRole ? `${from.slug},${to.slug}` : null
  }

  /** The role that is left; null where it is not one role alone. */
  get from(): RoleRow | null {
    const { roles } = this.knowledge
    return roles.length === 1 ? roles[0]! : null
  }

  /**
   * What steps are taken from: the bases that are compared and, of a target in another vocabulary, also those of its own
   * dataset of which nothing is known on the other side.
   */
  get basesToLearn(): readonly ComparedBasis[] {
    const untold = neededBases(this.snapshot, this.to).filter(
      ({ table, through }) =>
        through.length === 0 && this.knowledge.isForeignTo(this.to) && this.knowledge.on(table) === null,
    )
    if (untold.length === 0) return this.bases
    const held = heldOf(new Map(), null)
    return [...this.bases, ...untold.map((basis) => ({ ...basis, held, readiness: 0 }))]
  }

  /** Names of the datasets that the facts compared are from, from A to Z. */
  get datasets(): readonly string[] {
    const { datasets } = this.snapshot.features
    return [...new Set(this.bases.map(({ table }) => datasets[table.dataset]!))].sort()
  }

  /** What is known of what the target needs, by the features that cover it, the most important to the target first. */
  get retained(): readonly FeatureRow[] {
    const { rows } = this.snapshot.features
    const known = this.knowledge.implied
    const all = this.bases.flatMap(({ table, needs, share, held }) =>
      Array.from(needs.features, (feature, place) => {
        const retained =
          this.isSameJob || isKnown(known, feature, table.basis, coveredAt(needs, place, held, table.ofGroup))
        const covering = coveringAt(needs, place, held) ?? feature
        return { feature: covering, weight: retained ? (share * needs.weights[place]!) / needs.total : 0 }
      }),
    )
    const sorted = all.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight || a.feature - b.feature)
    return [...new Set(sorted.map(({ feature }) => feature))].map((feature) => rows[feature]!)
  }

  /** What is to be learnt, in the order in which to learn it. */
  get steps(): readonly LearningStep[] {
    this.#steps ??= this.isSameJob ? [] : learningOrder(this.snapshot, stepsOf(this))
    return this.#steps
  }
}
