import { Adjacency } from './adjacency.ts'

/** To be removed once similarity no longer uses it. */
export const join = Adjacency.joined
