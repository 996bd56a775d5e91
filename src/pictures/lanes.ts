/** A role in a picture. */
export interface PicturedRole {
  readonly slug: string
  readonly title: string
}

/** Where strands run: each role has its own, from left to right. */
export interface Lanes {
  /** The middle of the strand of the role at a place, from 0. */
  readonly at: readonly number[]
  /** Where words may begin. */
  readonly end: number
  readonly radius: number
}

/** Lanes for so many roles in a picture of that width: nearer to each other where there is little room. */
export function lanes(count: number, width: number): Lanes {
  const gap = Math.min(26, Math.max(16, width * 0.034), (width * 0.3) / count)
  const radius = Math.min(7, gap * 0.32)
  const first = radius + 3
  const at = Array.from({ length: count }, (_, place) => first + place * gap)
  return { at, end: at.at(-1)! + radius + 14, radius }
}

/** How pale a strand is where it only passes. */
export const passing = 0.6
