import { haveOf, type Mark } from '../known/mark.ts'
import type { Place } from '../place/place.ts'

/** The place of a change. */
export type TransitionPlace = Place & { readonly view: 'transition' }

/** What a change starts from, as the API takes it; undefined while nothing is said. */
export interface Start {
  readonly from?: string
  readonly have?: { skills: string[]; libraries: string[] }
}

/** What somebody starts from: a career, what they know, or both. */
export function startOf(from: string | undefined, marks: readonly Mark[]): Start | undefined {
  const have = haveOf(marks)
  if (from === undefined && have === undefined) return undefined
  return { ...(from !== undefined && { from }), ...(have !== undefined && { have }) }
}

/** The same with the career among what is had, for questions that know of no start. */
export function allHad({ from, have }: Start): { roles?: string[]; skills?: string[]; libraries?: string[] } {
  return { ...(from !== undefined && { roles: [from] }), ...have }
}
