import type { Prior } from './prior.ts'

/**
 * Each kind of features, with what it is worth, and the power of its norm that a role's vector is divided by: by the
 * whole norm, products would be cosines.
 */
export const blocks = [
  /** Skills that the source rates: their weights differ from role to role. */
  { name: 'rated', worth: 1, damping: 1 },
  /** Other skills, for example work activities. */
  { name: 'special', worth: 0.75, damping: 0.75 },
  /** What is one step more general than these. */
  { name: 'general', worth: 1 / 3, damping: 0.75 },
  { name: 'libraries', worth: 0.75, damping: 0.75 },
] as const

/** The numbers of the blocks, by name. */
export const blockNumber = Object.fromEntries(blocks.map(({ name }, number) => [name, number])) as Record<
  (typeof blocks)[number]['name'],
  number
>

/**
 * What BLENDED needs beside what all measures do. What is more general than skills is numbered after all features: the
 * number of features plus that of its skill.
 */
export interface Blend {
  /** Per feature, the number of its block. */
  readonly blockOf: Uint8Array
  /** Per feature, what its weights are counted from; below 0 where they count more than they are. */
  readonly bases: Float64Array
  /** Per feature, what a weight counts at least. */
  readonly leasts: Float64Array
  /** Per block and role, what terms of the block are multiplied by; 0 where the role has nothing of it. */
  readonly shares: readonly Float64Array[]
  /** The largest size of any role. */
  readonly largest: number
  /** How close two roles are whatever they share: their score is multiplied by it. */
  readonly closeness: Prior
}

/** Per role, what terms of a feature are multiplied by; undefined where nothing is blended. */
export function sharesOf(blend: Blend | undefined, feature: number): Float64Array | undefined {
  return blend?.shares[blend.blockOf[feature]!]
}
