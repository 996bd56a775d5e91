import { derived } from '../derived/derived.ts'
import { weightAt } from '../graph/adjacency.ts'
import type { Features } from '../graph/features.ts'

/** Per role, the sum of the weights of its features: what a share of the role is a share of. */
export const totalWeights = derived(({ ofRole }: Features): Float64Array => {
  const { offsets } = ofRole
  const totals = new Float64Array(offsets.length - 1)
  for (let role = 0; role < totals.length; role++) {
    for (let edge = offsets[role]!; edge < offsets[role + 1]!; edge++) totals[role]! += weightAt(ofRole, edge)
  }
  return totals
})
