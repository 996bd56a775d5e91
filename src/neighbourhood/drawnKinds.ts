import { type EdgeName, everyEdgeKind, type SearchedName, searchedNouns } from '../catalogue/catalogue.ts'

/** The nouns that are drawn, in the order of nodes that are equally near: those that a search finds. */
export const drawnNouns: readonly SearchedName[] = searchedNouns.map(([name]) => name)

/** One end of a kind of edge, as the nodes of a noun see it. */
export interface DrawnKind {
  readonly kind: EdgeName
  /** The noun at the other end. */
  readonly other: SearchedName
  readonly direction: 'forward' | 'backward'
  /** Whether edges hold both ways; these are stored both ways, so that one direction has all. */
  readonly mutual: boolean
}

/** By noun, the kinds of edges that connect its nodes to others that are drawn. */
export const drawnKinds = Object.fromEntries(
  drawnNouns.map((noun) => [
    noun,
    everyEdgeKind.flatMap(([kind, { from, to, mutual }]): DrawnKind[] => [
      ...(from.noun === noun && isDrawn(to.noun)
        ? [{ kind, other: to.noun, direction: 'forward', mutual } as const]
        : []),
      ...(to.noun === noun && isDrawn(from.noun) && !mutual
        ? [{ kind, other: from.noun, direction: 'backward', mutual } as const]
        : []),
    ]),
  ]),
) as unknown as Readonly<Record<SearchedName, readonly DrawnKind[]>>

function isDrawn(noun: string): noun is SearchedName {
  return drawnNouns.includes(noun as SearchedName)
}
