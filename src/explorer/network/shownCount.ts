/** How many things around what was asked for are shown at first, then after each "more". */
export const shownCounts = [40, 100, 200, 300] as const

/** The most that are shown: more can neither be read nor be told apart. */
export const mostThings = shownCounts[shownCounts.length - 1]!

/** How many things to ask for: what the address says, from the first count to the most. */
export function countOf(count: number | undefined): number {
  return Math.min(mostThings, Math.max(1, count ?? shownCounts[0]))
}

/** The next larger count; undefined if there is none. */
export function nextCount(count: number): number | undefined {
  return shownCounts.find((next) => next > count)
}
