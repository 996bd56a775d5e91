import { charge } from '../api/charge.ts'
import type { Context } from '../api/context.ts'
import type { RoleRow } from '../graph/rows.ts'
import { samplesFor } from './sampleIndex.ts'

/** How many figures are looked up, computed and sorted for the cost of one field. */
const figuresPerField = 4

/**
 * Charges figures to a request, before they are looked up.
 *
 * @throws Problem TOO_EXPENSIVE if the budget is exceeded
 */
export function chargeFigures(context: Context, figures: number): void {
  charge(context, figures / figuresPerField)
}

/** Charges the figures of features in all samples for a role: each is looked up in each. */
export function chargeRoleFigures(context: Context, role: RoleRow, features: number): void {
  chargeFigures(context, features * samplesFor(context.snapshot, role).length)
}
