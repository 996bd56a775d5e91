import type { Confidence } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import type { EdgeSet } from '../graph/edgeSet.ts'
import { evidenceOf } from '../graph/edgeSet.ts'
import { inverseRelation } from '../graph/inverseRelation.ts'
import type { Evidence, FeatureRow, MatchRelation } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** A skill or library of another vocabulary and how it corresponds. */
export interface FeatureMatch {
  readonly feature: FeatureRow
  readonly relation: MatchRelation
  /** In (0, 1], of the most confident source. */
  readonly confidence: Confidence
  /** Most confident first. */
  readonly evidence: readonly Evidence[]
}

/**
 * The matches of a skill or library, in whichever direction a source states them; most confident first, then skills before
 * libraries, by slug. Where sources state both directions of a pair, the more confident one counts.
 */
export function featureMatches({ edges, skills, libraries }: Snapshot, feature: FeatureRow): FeatureMatch[] {
  const { skillMatches, skillLibraryMatches } = edges
  const found =
    feature.type === 'Skill'
      ? [
          ...matchesOf(skillMatches, 'forward', feature, skills.rows),
          ...matchesOf(skillMatches, 'backward', feature, skills.rows),
          ...matchesOf(skillLibraryMatches, 'forward', feature, libraries.rows),
        ]
      : matchesOf(skillLibraryMatches, 'backward', feature, skills.rows)
  const best = new Map<FeatureRow, FeatureMatch>()
  for (const match of found.sort((a, b) => b.confidence - a.confidence)) {
    const known = best.get(match.feature)
    best.set(match.feature, known ? { ...known, evidence: [...known.evidence, ...match.evidence] } : match)
  }
  return [...best.values()].sort(
    (a, b) =>
      b.confidence - a.confidence ||
      Number(a.feature.type === 'Library') - Number(b.feature.type === 'Library') ||
      a.feature.index - b.feature.index,
  )
}

function matchesOf(
  set: EdgeSet<'Skill', 'Skill' | 'Library', { readonly relation: MatchRelation }>,
  direction: 'forward' | 'backward',
  feature: FeatureRow,
  rows: readonly FeatureRow[],
): FeatureMatch[] {
  const adjacency = set[direction]
  const found: FeatureMatch[] = []
  adjacency.eachEdge(feature.index as number, (match, _weight, position) => {
    const edge = adjacency.edgeAt(position)
    const evidence = evidenceOf(set, edge)
    const { relation } = valueAt(set.attributes, edge)
    found.push({
      feature: rows[match]!,
      relation: direction === 'forward' ? relation : inverseRelation[relation],
      confidence: evidence[0]!.confidence,
      evidence,
    })
  })
  return found
}
