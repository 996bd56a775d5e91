import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { impliedFrom } from './implications.ts'
import { Knowledge } from './knowledge.ts'
import type { Resolved } from './resolveHave.ts'
import type { Unrecognized } from './unrecognized.ts'

/** A skill or library that somebody knows. */
export interface KnownFeature {
  readonly feature: FeatureRow
  readonly implied: boolean
  /** What implies it; null if it was named. */
  readonly by: FeatureRow | null
}

/** What somebody has, as it was understood. */
export class Profile {
  readonly knowledge: Knowledge
  readonly unrecognized: Unrecognized[]

  constructor(snapshot: Snapshot, { features, roles, unrecognized }: Resolved) {
    this.knowledge = new Knowledge(snapshot, roles, features)
    this.unrecognized = [...unrecognized]
  }

  get roles(): RoleRow[] {
    return [...this.knowledge.roles]
  }

  /** What was named, then what it implies well enough to be called known; each by index. */
  get understood(): KnownFeature[] {
    const { snapshot, named } = this.knowledge
    const { rows } = snapshot.features
    const known = new Knowledge(snapshot, [], named).implied
    const features = [...known.keys()].sort((a, b) => a - b)
    const isNamed = new Set(named)
    const all = features.map((feature): KnownFeature => {
      const implied = !isNamed.has(feature)
      return { feature: rows[feature]!, implied, by: implied ? rows[known.get(feature)!.by]! : null }
    })
    const enough = all.filter((_known, place) => known.get(features[place]!)!.share >= impliedFrom)
    return [...enough.filter(({ implied }) => !implied), ...enough.filter(({ implied }) => implied)]
  }
}
