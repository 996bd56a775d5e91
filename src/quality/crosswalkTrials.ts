import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { SimilarityMeasure } from '../similarity/measures.ts'
import { similarRoles } from '../similarity/similarRoles.ts'
import { relatedRoles } from './relatedRoles.ts'
import type { Trial } from './trial.ts'

/** How many of a role's similar ones are looked at: many of them belong to the same occupation of O*NET, or to none. */
const lookedAt = 300

/**
 * Trials of a dataset that is not O*NET, by way of a crosswalk: an occupation of O*NET stands for the roles that match
 * it. Two occupations are as similar as the first one's roles are, on average, to the most similar role of the second.
 * Relevant are those related occupations that the crosswalk knows.
 *
 * @param dataset whose roles are ranked
 */
export function crosswalkTrials(snapshot: Snapshot, dataset: string): Trial[] {
  const { rows } = snapshot.roles
  const matches = snapshot.edges.roleMatches.forward
  const occupationOf = new Map<number, number>()
  const rolesOf = new Map<number, RoleRow[]>()
  for (const role of rows) {
    const [occupation] = matches.targetsOf(role.index)
    if (role.source.dataset !== dataset || occupation === undefined) continue
    occupationOf.set(role.index, occupation)
    rolesOf.set(occupation, [...(rolesOf.get(occupation) ?? []), role])
  }
  return [...rolesOf]
    .map(([occupation, roles]): Trial => {
      const row = rows[occupation]!
      const relevant = new Set([...relatedRoles(snapshot, row)].filter((other) => rolesOf.has(other)))
      const ranked: Trial['ranked'] = (measure) => {
        const scores = new Map<number, number>()
        for (const role of roles) addBest(scores, bestPerOccupation(snapshot, role, measure, occupationOf))
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
  occupationOf: ReadonlyMap<number, number>,
): Map<number, number> {
  const best = new Map<number, number>()
  for (const similar of similarRoles(snapshot, role, measure).window(0, lookedAt)) {
    const occupation = occupationOf.get(similar.node.index)
    // The best first, so the first of each occupation is its best.
    if (occupation !== undefined && !best.has(occupation)) best.set(occupation, similar.score)
  }
  return best
}

function addBest(scores: Map<number, number>, best: ReadonlyMap<number, number>): void {
  for (const [occupation, score] of best) scores.set(occupation, (scores.get(occupation) ?? 0) + score)
}
