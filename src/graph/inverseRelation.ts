import type { MatchRelation } from './rows.ts'

/** The relation of a match read from its other end: what is broader in one direction is narrower in the other. */
export const inverseRelation: Readonly<Record<MatchRelation, MatchRelation>> = {
  EXACT: 'EXACT',
  CLOSE: 'CLOSE',
  BROAD: 'NARROW',
  NARROW: 'BROAD',
  RELATED: 'RELATED',
}
