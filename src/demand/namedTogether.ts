import { valueAt } from '../columns/dictionaryColumn.ts'
import { logarithm } from '../graph/elementaryFunctions.ts'
import type { FeatureRow, SourceRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { lift } from './demand.ts'
import { sampleIndex } from './sampleIndex.ts'

/** A feature that adverts name together with another. */
export interface NamedTogether {
  readonly feature: FeatureRow
  /** In how many adverts both are named. */
  readonly named: number
  /** How many times as often as in all adverts of the source, period and place. */
  readonly lift: number
  readonly source: SourceRow
}

/**
 * The features that adverts name together with one, by named · ln(lift), the largest first: what is named often and more
 * often than usual. This is the local mutual information of the pair times the number of adverts (S. Evert, The Statistics
 * of Word Cooccurrences, 2005). Pairs without a lift are left out.
 */
export function namedTogether(snapshot: Snapshot, feature: FeatureRow, first: number): NamedTogether[] {
  const found: NamedTogether[] = []
  const { edges, skills, libraries } = snapshot
  for (const sample of sampleIndex(snapshot).ofFeature.get(feature) ?? []) {
    const add = (other: FeatureRow, named: number) => {
      const times = lift(snapshot, other, sample, named)
      if (times !== null) found.push({ feature: other, named, lift: times, source: sample.source })
    }
    const { sampleSkills, sampleLibraries } = edges
    sampleSkills.forward.eachEdge(sample.index, (skill, _weight, edge) => {
      add(skills.rows[skill]!, valueAt(sampleSkills.attributes, edge).named)
    })
    sampleLibraries.forward.eachEdge(sample.index, (library, _weight, edge) => {
      add(libraries.rows[library]!, valueAt(sampleLibraries.attributes, edge).named)
    })
  }
  return found.sort((a, b) => liftWeighted(b) - liftWeighted(a)).slice(0, first)
}

/** A count weighted by its lift: above 0 where the lift is above 1. */
export function liftWeighted({ named, lift }: Pick<NamedTogether, 'named' | 'lift'>): number {
  return named * logarithm(lift)
}
