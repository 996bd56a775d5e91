import { weightAt } from '../graph/adjacency.ts'
import type { WholeNumbers } from '../graph/wholeNumbers.ts'
import { type Scoring, term } from './scoring.ts'

/**
 * Adds the terms of one feature to the sums of all roles that have it, in one pass over its postings. The loops stand
 * apart, each as short as can be: nearly all the time of a search is spent in them.
 *
 * @param edge position in `features.ofRole` of the feature, as the role has it that the others are compared with
 * @param sums per role
 */
export function addTerms({ corpus, measure, weights, factors }: Scoring, edge: number, sums: Float64Array): void {
  const { ofRole, toRole } = corpus.features
  const feature = ofRole.targets[edge]!
  const factor = factors[feature]!
  const start = toRole.offsets[feature]!
  const end = toRole.offsets[feature + 1]!
  if (measure.weighs === 'NONE') {
    addSame(sums, toRole.targets, start, end, factor)
    return
  }
  const { codes } = toRole.coded
  const own = weightAt(ofRole, edge)
  if (end - start < weights.length) {
    for (let posting = start; posting < end; posting++) {
      sums[toRole.targets[posting]!]! += term(measure, factor, own, weights[codes[posting]!]!)
    }
  } else {
    const terms: number[] = []
    for (let code = 0; code < weights.length; code++) terms.push(term(measure, factor, own, weights[code]!))
    addCoded(sums, toRole.targets, start, end, codes, terms)
  }
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
  terms: readonly number[],
): void {
  for (let posting = start; posting < end; posting++) sums[roles[posting]!]! += terms[codes[posting]!]!
}
