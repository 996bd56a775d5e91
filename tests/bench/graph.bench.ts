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
import { inMemory, inTime, table } from './table.ts'
import { syntheticSnapshot } from './syntheticSnapshot.ts'

// How fast the graph in memory answers, and how that grows with its size. Median CPU times of one process on synthetic
// graphs that are the same in every run. `--quick` leaves out the graph of a million roles.

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } }, allowPositionals: true })

/** A line of the table of targets. */
interface Result {
  readonly what: string
  readonly target: number
  readonly measured: number
  readonly unit: (value: number) => string
}
