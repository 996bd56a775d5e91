import { type Mark, markOf } from '../known/mark.ts'

/** The marks of what was named; what follows from it is left out, since it follows again. */
export function markedIn(
  understood: readonly {
    readonly implied: boolean
    readonly feature: { readonly __typename: string; readonly slug: string }
  }[],
): Mark[] {
  return understood.flatMap(({ implied, feature }) => (implied ? [] : (markOf(feature) ?? [])))
}
