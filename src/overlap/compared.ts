import { charge } from '../api/charge.ts'
import type { Context } from '../api/context.ts'
import type { Overlap } from './overlap.ts'

/** How many features of two roles are compared in the time of one field of a response. */
const featuresPerField = 35

/** Charges the request for comparing every pair of the roles. */
export function compared(overlap: Overlap, context: Context): Overlap {
  const { ofRole } = context.snapshot.features
  const features = overlap.roles.reduce((sum, { index }) => sum + ofRole.degree(index), 0)
  charge(context, (overlap.roles.length - 1) * (5 + features / featuresPerField))
  return overlap
}
