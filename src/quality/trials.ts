import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { SimilarityMeasure } from '../similarity/measures.ts'
import { similarRoles } from '../similarity/similarRoles.ts'
import { deepest } from './qualityMetric.ts'
import { relatedOccupations } from './relatedOccupations.ts'

/** A ranking task with known relevant results. */
export interface Trial {
  /** Code of the O*NET occupation that others are ranked by similarity to. */
  readonly code: string
  /** Indexes of the roles that should rank high; not empty. */
  readonly relevant: ReadonlySet<number>
  /** Indexes of the roles that a measure finds, the best first; may end after {@link deepest}. */
  readonly ranked: (measure: SimilarityMeasure) => number[]
}

/**
 * How many similar roles of each role to look at in {@link crosswalkTrials}: many of them match the same O*NET occupation,
 * or none.
 */
const similarPerRole = 300

/** A trial per role with related roles: which roles of its dataset are similar? */
export function directTrials(snapshot: Snapshot): Trial[] {
  return snapshot.roles.rows
    .map((role): Trial => {
      const ranked: Trial['ranked'] = (measure) =>
        similarRoles(snapshot, role, measure)
          .window(0, deepest)
          .map(({ node: { index } }) => index)
      return { code: role.code ?? role.slug, relevant: new Set(relatedOccupations(snapshot, role.index)), ranked }
    })
    .filter(({ relevant }) => relevant.size > 0)
}

/**
 * Trials for a dataset other than O*NET, by a crosswalk: an O*NET occupation represents the roles that match it. The
 * similarity of two occupations is the mean, over the roles of the first, of the similarity to the most similar role of the
 * second. Related occupations are relevant if they have matching roles.
 *
 * @param dataset whose roles are ranked
 */
export function crosswalkTrials(snapshot: Snapshot, dataset: string): Trial[] {
  const { rows } = snapshot.roles
  const matches = snapshot.edges.roleMatches.forward
  const occupationsOf = new Map<number, number[]>()
  const rolesOf = new Map<number, RoleRow[]>()
  for (const role of rows) {
    if (role.source.dataset !== dataset) continue
    const occupations = [...matches.targetsOf(role.index)]
    occupationsOf.set(role.index, occupations)
    for (const occupation of occupations) rolesOf.set(occupation, [...(rolesOf.get(occupation) ?? []), role])
  }
  return [...rolesOf]
    .map(([occupation, roles]): Trial => {
      const row = rows[occupation]!
      const relevant = new Set(relatedOccupations(snapshot, row.index).filter((other) => rolesOf.has(other)))
      const ranked: Trial['ranked'] = (measure) => {
        const scores = new Map<number, number>()
        for (const role of roles) addBest(scores, bestPerOccupation(snapshot, role, measure, occupationsOf))
        scores.delete(occupation)
        return [...scores].sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b).map(([other]) => other)
      }
      return { code: row.code ?? row.slug, relevant, ranked }
    })
    .filter(({ relevant }) => relevant.size > 0)
}

function bestPerOccupation(
  snapshot: Snapshot,
  role: RoleRow,
  measure: SimilarityMeasure,
  occupationsOf: ReadonlyMap<number, readonly number[]>,
): Map<number, number> {
  const best = new Map<number, number>()
  for (const similar of similarRoles(snapshot, role, measure).window(0, similarPerRole)) {
    // Similar roles are sorted, so the first of each occupation is its best.
    for (const occupation of occupationsOf.get(similar.node.index) ?? []) {
      if (!best.has(occupation)) best.set(occupation, similar.score)
    }
  }
  return best
}

function addBest(scores: Map<number, number>, best: ReadonlyMap<number, number>): void {
  for (const [occupation, score] of best) scores.set(occupation, (scores.get(occupation) ?? 0) + score)
}
