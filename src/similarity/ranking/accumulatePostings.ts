import type { WholeNumbers } from '../../columns/wholeNumbers.ts'
import { sharesOf } from '../blended/blend.ts'
import { effectiveWeight, type Scoring, term } from '../scoring.ts'

/**
 * Adds the terms of one of a role's features to the sums of all roles that have it, in one pass over its postings. The
 * loops stand apart, each as short as can be: nearly all the time of a search is spent in them.
 *
 * @param edge position of the feature in `ofRole`
 * @param sums per role
 */
export function accumulatePostings(scoring: Scoring, role: number, edge: number, sums: Float64Array): void {
  const { ofRole, toRole, measure, weights, factors, blend } = scoring
  const feature = ofRole.targets[edge]!
  const factor = factors[feature]!
  const start = toRole.offsets[feature]!
  const end = toRole.offsets[feature + 1]!
  if (measure.weighs === 'NONE') {
    addSame(sums, toRole.targets, start, end, factor)
    return
  }
  const { targets, coded } = toRole
  const own = effectiveWeight(scoring, feature, ofRole.coded.codes[edge]!)
  const termOf = (code: number) => term(measure, factor, own, effectiveWeight(scoring, feature, code))
  const shares = sharesOf(blend, feature)
  if (end - start < weights.length) {
    for (let posting = start; posting < end; posting++) {
      const other = targets[posting]!
      const whole = termOf(coded.codes[posting]!)
      sums[other]! += shares ? whole * (shares[role]! * shares[other]!) : whole
    }
    return
  }
  const terms = new Float64Array(weights.length)
  for (let code = 0; code < terms.length; code++) terms[code] = termOf(code)
  if (shares) addShared(sums, targets, start, end, coded.codes, terms, shares, shares[role]!)
  else addCoded(sums, targets, start, end, coded.codes, terms)
}

function addSame(sums: Float64Array, roles: Uint32Array, start: number, end: number, term: number): void {
  for (let posting = start; posting < end; posting++) sums[roles[posting]!]! += term
}

function addCoded(
  sums: Float64Array,
  roles: Uint32Array,
  start: number,
  end: number,
  codes: WholeNumbers,
  terms: Float64Array,
): void {
  for (let posting = start; posting < end; posting++) sums[roles[posting]!]! += terms[codes[posting]!]!
}

function addShared(
  sums: Float64Array,
  roles: Uint32Array,
  start: number,
  end: number,
  codes: WholeNumbers,
  terms: Float64Array,
  shares: Float64Array,
  ownShare: number,
): void {
  for (let posting = start; posting < end; posting++) {
    const role = roles[posting]!
    sums[role]! += terms[codes[posting]!]! * (ownShare * shares[role]!)
  }
}
