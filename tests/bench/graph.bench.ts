import { fork } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { RoleRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { defaultMeasure } from '../../src/overlap/measure.ts'
import { exclusiveFeatures, overlap, sharedFeatures } from '../../src/overlap/overlap.ts'
import { overlapScore } from '../../src/overlap/overlapScore.ts'
import { similarRoles } from '../../src/overlap/similarRoles.ts'
import { careerPaths } from '../../src/transitions/careerPaths.ts'
import { learningPlan } from '../../src/transitions/learningPlan.ts'
import { nextToLearn } from '../../src/transitions/nextToLearn.ts'
import { transition } from '../../src/transitions/transition.ts'
import { cpuTime, measure, quantile } from './cpuTime.ts'
import type { Growth } from './growth.ts'
import { syntheticSnapshot } from './syntheticSnapshot.ts'
import { inMemory, inTime, table } from './table.ts'

// How fast the graph in memory answers, and how that grows with its size: median CPU times in one process, over
// synthetic graphs that are the same in every run. `--quick` leaves out the graph of a million roles.

/** A line of the table of targets. */
interface Result {
  readonly what: string
  readonly target: number
  readonly measured: number
  readonly unit: (value: number) => string
}

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } }, allowPositionals: true })
/** CPU time to spend on each figure, in milliseconds. */
const budget = values.quick ? 500 : 4000

const snapshot = syntheticSnapshot({ roles: 3_000, skills: 14_000, skillsOfRole: (role) => 41 + Number(role % 3 > 0) })
const results = [...overlapResults(snapshot), ...transitionResults(snapshot)]
const sizes = values.quick ? [1e3, 1e4, 1e5] : [1e3, 1e4, 1e5, 1e6]
const growths: Growth[] = []
for (const size of sizes) growths.push(await growthAt(size))
for (const growth of growths.filter(({ roles }) => roles === 1e6)) results.push(...largeResults(growth))

const { roles, skills, edges } = snapshot
console.log(
  `\n${roles.rows.length} roles, ${skills.rows.length} skills, ${edges.roleSkills.size} edges unless said otherwise\n`,
)
console.log(
  table(
    ['what', 'target', 'measured', 'met'],
    results.map(({ what, target, measured, unit }) => [
      what,
      `< ${unit(target)}`,
      unit(measured),
      measured < target ? 'yes' : 'NO',
    ]),
  ),
)
console.log(`\nGrowth: 14000 skills, 30 per role; ${defaultMeasure}; "popular": roles with the most popular skills\n`)
console.log(
  table(
    ['roles', 'edges', 'stream', 'build', 'memory', 'peak', 'ten similar', 'p99', 'popular', 'p99', 'total count'],
    growths.map((growth) => [
      String(growth.roles),
      String(growth.edges),
      inTime(growth.stream),
      inTime(growth.build),
      inMemory(growth.memory),
      inMemory(growth.peak),
      inTime(growth.any.median),
      inTime(growth.any.p99),
      inTime(growth.popular.median),
      inTime(growth.popular.p99),
      inTime(growth.total),
    ]),
  ),
)

function overlapResults(snapshot: Snapshot): Result[] {
  const ten = (role: RoleRow) => similarRoles(snapshot, role, defaultMeasure)
  return [
    timed('overlap of two roles: score', 0.02, (call) => overlapScore(overlap(snapshot, pair(call)), defaultMeasure)),
    timed('overlap of two roles: shared, exclusive, score', 0.02, (call) => {
      const question = overlap(snapshot, pair(call))
      return [sharedFeatures(question), exclusiveFeatures(question), overlapScore(question, defaultMeasure)]
    }),
    timed('ten most similar roles', 0.2, (call) => ten(role(call)).window(0, 10)),
    timed('ten most similar roles and how many in all', 0.2, (call) => {
      const similar = ten(role(call))
      return [similar.window(0, 10), similar.totalCount]
    }),
    timed('top ten of all pairs', 2000, () => snapshot.roles.rows.map((role) => ten(role).window(0, 10))),
  ]
}

function transitionResults(snapshot: Snapshot): Result[] {
  const { ofRole } = snapshot.features
  const have = new Set(ofRole.targets.subarray(0, ofRole.offsets[1]))
  return [
    timed('transition: learning plan', 1, (call) => learningPlan(transition(snapshot, ...pair(call)))),
    timed('five paths of up to four hops', 50, (call) => careerPaths(snapshot, ...pair(call), 4, 5)),
    timed('nextToLearn over all roles', 20, () => nextToLearn(snapshot, have, snapshot.roles.rows, 10)),
  ]
}

/** What is asked of a million roles. */
function largeResults({ memory, peak, any, popular }: Growth): Result[] {
  const of = 'of 1000000 roles × 30 skills'
  return [
    { what: `memory ${of}`, target: 2e9, measured: memory, unit: inMemory },
    { what: `peak memory ${of}`, target: 2e9, measured: peak, unit: inMemory },
    { what: `ten most similar ${of}`, target: 50, measured: any.median, unit: inTime },
    { what: `ten most similar ${of}, popular skills, p99`, target: 250, measured: popular.p99, unit: inTime },
  ]
}

/** @param target in milliseconds, as is what comes out */
function timed(what: string, target: number, work: (call: number) => unknown): Result {
  progress(what)
  return { what, target, measured: quantile(measure(work, budget), 0.5), unit: inTime }
}

/** Another role at each call. */
function role(call: number): RoleRow {
  return snapshot.roles.rows[(call * 7919) % snapshot.roles.rows.length]!
}

/** Another two, different roles at each call. */
function pair(call: number): [RoleRow, RoleRow] {
  return [role(call), role(call + 1 + (call % 100))]
}

async function growthAt(roles: number): Promise<Growth> {
  progress(`growth: ${roles} roles`)
  const execArgv = [...process.execArgv, '--expose-gc']
  const child = fork(join(import.meta.dirname, 'growth.ts'), [String(roles), String(budget)], { execArgv })
  return new Promise((resolve, reject) => {
    child.once('message', (growth) => resolve(growth as Growth))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`growth.ts ended with ${code} before it had an answer.`)))
  })
}

function progress(what: string): void {
  console.error(`${(cpuTime() / 1000).toFixed(0).padStart(4)} s  ${what}`)
}
