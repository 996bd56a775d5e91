import type { FeatureRow } from '../../graph/rows.ts'
import { type AmbiguousName, ambiguousNames } from './ambiguousNames.ts'
import type { Named } from './featureNames.ts'
import { nameKey } from './nameTokens.ts'

/** An ambiguous name, with what proves it looked up in a graph. */
export interface Doubt {
  /** Features of which one must stand in the same list of skills; undefined if a list is proof enough. */
  readonly among: ReadonlySet<FeatureRow> | undefined
  /** Words of which one must stand beside it in a text. */
  readonly beside: ReadonlySet<string>
}

/** The ambiguous names, by {@link nameKey}. */
export function doubts(names: ReadonlyMap<string, Named>): ReadonlyMap<string, Doubt> {
  const entries = Object.entries<AmbiguousName>(ambiguousNames)
  return new Map(
    entries.map(([name, { among, beside }]): [string, Doubt] => {
      const features = among?.flatMap((other) => names.get(nameKey(other))?.feature ?? [])
      return [name, { among: features && new Set(features), beside: new Set(beside) }]
    }),
  )
}
