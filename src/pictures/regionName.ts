import type { PicturedRole } from './lanes.ts'
import { nameList, numberWord } from './nameList.ts'

/**
 * What a combination of roles is called: "All three", "Only Web Developer", "All but Web Developer", or their titles.
 *
 * @param present for each role, in order, whether it is in the combination
 */
export function regionName(roles: readonly PicturedRole[], present: readonly boolean[]): string {
  const inside = roles.filter((_, place) => present[place]).map(({ title }) => title)
  const outside = roles.filter((_, place) => !present[place]).map(({ title }) => title)
  if (inside.length === 1) return roles.length === 1 ? inside[0]! : `Only ${inside[0]}`
  if (outside.length === 0) return roles.length === 2 ? 'Both' : `All ${numberWord(roles.length)}`
  if (inside.length > outside.length + 1) return `All but ${nameList(outside)}`
  return nameList(inside)
}
