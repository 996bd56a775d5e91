import type { Index } from '../../catalogue/units.ts'
import { power } from '../../graph/elementaryFunctions.ts'
import type { RoleRow } from '../../graph/rows.ts'

/** The factor of a score per step between the job zones of two roles. */
const perJobZone = 0.9
const afterSteps = Float64Array.from({ length: 2 ** 8 }, (_, steps) => power(perJobZone, steps))

/** How much the same code in a classification adds to the factor. */
const byClassification = 0.3

/** Further digits of a code are ignored; no known classification has more. */
const mostDigits = 16

/** How similar roles are expected to be before their features are compared. Columns per role. */
export interface Prior {
  /** Job zone; 0 if unknown. */
  readonly zones: Uint8Array
  /** Number of digits stored per code; 0 if no role has a code. */
  readonly width: number
  /** `width` entries per role: the digits of its group's code, each plus 1, then zeros. */
  readonly digits: Uint8Array
  /** Dataset of each role. Codes of different datasets are not compared. */
  readonly datasetOfRole: Uint16Array
}

/**
 * Reads job zones and codes.
 *
 * @param rows all roles
 * @param roles indices of those that are compared
 */
export function priorOf(rows: readonly RoleRow[], roles: Uint32Array, datasetOfRole: Uint16Array): Prior {
  const digitsOf = (role: Index<'Role'>) => {
    const { group, code } = rows[role]!
    return (group?.code ?? code ?? '').replace(/\D/g, '').slice(0, mostDigits)
  }
  const width = roles.reduce((width, role) => Math.max(width, digitsOf(role).length), 0)
  const digits = new Uint8Array(rows.length * width)
  const zones = new Uint8Array(rows.length)
  for (const role of roles) {
    zones[role] = rows[role]!.jobZone ?? 0
    if (width === 0) continue
    for (const [place, digit] of [...digitsOf(role)].entries()) digits[role * width + place] = Number(digit) + 1
  }
  return { zones, width, digits, datasetOfRole }
}

/**
 * The factor of the score of two roles, in (0, 1], the same in both directions: by the difference of their job zones, if
 * both are known, and by the share of leading digits that their codes have in common, if any role has a code.
 */
export function prior(columns: Prior, from: Index<'Role'>, to: Index<'Role'>): number {
  const { zones, width, datasetOfRole } = columns
  const steps = zones[from]! > 0 && zones[to]! > 0 ? Math.abs(zones[from]! - zones[to]!) : 0
  const kinship = width === 0 ? 1 : datasetOfRole[from] === datasetOfRole[to] ? sharedDigits(columns, from, to) : 0
  return (afterSteps[steps]! * (1 + byClassification * kinship)) / (1 + byClassification)
}

/** The greatest factor that a role has with any other. */
export function greatestPrior({ width, digits }: Prior, role: Index<'Role'>): number {
  return width === 0 || digits[role * width]! > 0 ? 1 : 1 / (1 + byClassification)
}

function sharedDigits({ width, digits }: Prior, from: Index<'Role'>, to: Index<'Role'>): number {
  const a = from * width
  const b = to * width
  let place = 0
  while (place < width && digits[a + place] === digits[b + place] && digits[a + place]! > 0) place++
  const shared = place
  while (place < width && (digits[a + place]! > 0 || digits[b + place]! > 0)) place++
  return shared / Math.max(place, 1)
}
