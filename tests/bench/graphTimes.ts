import type { RoleRow } from '../../src/graph/rows.ts'
import { Overlap } from '../../src/overlap/overlap.ts'
import { overlapScore } from '../../src/overlap/overlapScore.ts'
import { careerPaths } from '../../src/paths/careerPaths.ts'
import { Knowledge } from '../../src/readiness/knowledge.ts'
import { nextToLearn } from '../../src/readiness/nextToLearn.ts'
import { rolesFor } from '../../src/readiness/rolesFor.ts'
import { defaultMeasure } from '../../src/similarity/measures.ts'
import { similarRoles } from '../../src/similarity/similarRoles.ts'
import { LearningPlan } from '../../src/transitions/learningPlan.ts'
import { measure, quantile } from './cpuTime.ts'
import { escoSize, syntheticSnapshot } from './syntheticSnapshot.ts'

/** What a question costs in the graph itself, without server and schema, and what it is meant to cost at most. */
export interface GraphTime {
  readonly what: string
  /** In milliseconds of CPU time; the median of many calls. */
  readonly target: number
  readonly measured: number
}

/**
 * Asks a synthetic graph as large as ESCO, in this process.
 *
 * @param budget CPU time to spend on each figure, in milliseconds
 */
export function graphTimes(budget: number, progress: (line: string) => void): GraphTime[] {
  const snapshot = syntheticSnapshot(escoSize)
  const { rows } = snapshot.roles
  const { ofRole } = snapshot.features
  /** What somebody has who has all that the first role asks for, read anew at each call. */
  const named = () => new Knowledge(snapshot, [], [...ofRole.targetsOf(0)])
  /** Another role at each call. */
  const role = (call: number) => rows[(call * 7919) % rows.length]!
  /** Another two, different roles at each call. */
  const pair = (call: number): [RoleRow, RoleRow] => [role(call), role(call + 1 + (call % 100))]
  const ten = (role: RoleRow) => similarRoles(snapshot, role, defaultMeasure)
  const timed = (what: string, target: number, work: (call: number) => unknown, fewest?: number): GraphTime => {
    progress(what)
    return { what, target, measured: quantile(measure(work, budget, fewest), 0.5) }
  }
  return [
    timed('overlap of two roles: score', 0.02, (call) =>
      overlapScore(new Overlap(snapshot, pair(call)), defaultMeasure),
    ),
    timed('overlap of two roles: shared, exclusive, score', 0.02, (call) => {
      const question = new Overlap(snapshot, pair(call))
      return [question.shared, question.exclusive, overlapScore(question, defaultMeasure)]
    }),
    timed('ten most similar roles', 0.2, (call) => ten(role(call)).window(0, 10)),
    timed('ten most similar roles and how many in all', 0.2, (call) => {
      const similar = ten(role(call))
      return [similar.window(0, 10), similar.totalCount]
    }),
    timed('top ten of all pairs', 2000, () => rows.map((role) => ten(role).window(0, 10)), 1),
    timed('transition: learning plan', 1, (call) => {
      const [from, to] = pair(call)
      return new LearningPlan(new Knowledge(snapshot, [from], []), to).steps
    }),
    timed('five paths of up to four hops', 50, (call) => careerPaths(snapshot, ...pair(call), 4, 5)),
    timed('rolesFor over all roles', 20, () => rolesFor(named(), null, 10)),
    timed('nextToLearn for the ten nearest roles', 20, () => {
      const knowledge = named()
      return nextToLearn(knowledge, rolesFor(knowledge, null, 10), 10)
    }),
  ]
}
