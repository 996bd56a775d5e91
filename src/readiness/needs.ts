import type { Index, Level, Share, Weight } from '../catalogue/units.ts'

/** What a role needs on one basis, in columns. Per need, unless said otherwise. */
export interface Needs {
  /** What is named for the need: the thing itself, or of a category the product that is most in demand. */
  readonly features: Uint32Array
  /** How much it counts among the needs of the role on the same basis, above 0. */
  readonly weights: Float64Array
  /** The sum of the weights; 0 if nothing is known of the role on this basis. */
  readonly total: Weight
  /** How much of it must be known: on RATINGS the level; null where all of it is needed. */
  readonly required: Float64Array | null
  /** The level that everybody at work has; null where nothing is rated. */
  readonly baselines: Float64Array | null
  /** Number of the group of which anything covers a part, 0 if there is none; null where there are no groups. */
  readonly groups: Uint32Array | null
  readonly meeting: Meeting
}

/** What meets the needs: those of need `n` stand at `offsets[n]` to `offsets[n + 1]`, the feature of the need first. */
export interface Meeting {
  readonly offsets: Uint32Array
  readonly features: Uint32Array
  /** How much of the need each covers, in (0, 1]. */
  readonly shares: Float64Array
}

/** One need, while the needs of a role are put together. */
export interface Need {
  readonly feature: Index<'Feature'>
  readonly weight: Weight
  /** How much of it must be known, on RATINGS the level; all of it if absent. */
  readonly required?: Level
  readonly baseline?: Level
  readonly group?: number
  /** What covers it beside the feature itself, and how much of it. */
  readonly alternatives?: readonly (readonly [Index<'Feature'>, Share])[]
}

/** Puts the needs of a role together. */
export function needsOf(needs: readonly Need[]): Needs {
  const meeting = needs.flatMap(({ feature, alternatives = [] }) => [[feature, 1] as const, ...alternatives])
  const offsets = new Uint32Array(needs.length + 1)
  for (const [place, { alternatives = [] }] of needs.entries()) {
    offsets[place + 1] = offsets[place]! + 1 + alternatives.length
  }
  const column = (property: 'required' | 'baseline') =>
    needs.some((need) => need[property] !== undefined) ? Float64Array.from(needs, (need) => need[property] ?? 0) : null
  return {
    features: Uint32Array.from(needs, ({ feature }) => feature),
    weights: Float64Array.from(needs, ({ weight }) => weight),
    total: needs.reduce((sum, { weight }) => sum + weight, 0),
    required: column('required'),
    baselines: column('baseline'),
    groups: needs.some(({ group }) => group) ? Uint32Array.from(needs, ({ group }) => group ?? 0) : null,
    meeting: {
      offsets,
      features: Uint32Array.from(meeting, ([feature]) => feature),
      shares: Float64Array.from(meeting, ([, share]) => share),
    },
  }
}
