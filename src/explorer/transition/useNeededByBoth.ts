import { NeededByBothDocument } from '../asking/generated/documents.ts'
import type { NeededByBothQueryVariables } from '../asking/generated/operations.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import type { TransitionPlace } from './change.ts'

/** That the career one comes from needs a thing, too. */
export interface AlsoNeeded {
  /** The title of that career. */
  readonly career: string
  /** Whether it is less important there than where one goes. */
  readonly isLess: boolean
}

/** Things that two careers both need, by their ids. */
export type NeededByBoth = ReadonlyMap<string, AlsoNeeded>

/** What asks for what both ends of a change need; undefined where there are no two. */
export function endsOf({ from, to, language }: TransitionPlace): NeededByBothQueryVariables | undefined {
  return from === undefined || to === undefined || from === to ? undefined : { roles: [from, to], language }
}

/** What both ends of a change need; empty where there are no two, and while it is asked for. */
export function useNeededByBoth(place: TransitionPlace): NeededByBoth {
  const variables = endsOf(place)
  const { data, isPlaceholderData } = useAnswer(NeededByBothDocument, variables)
  if (variables === undefined || data === undefined || isPlaceholderData) return new Map()
  const { datasets, roles, shared } = data.overlap
  return new Map(
    shared.map(({ feature, weights: [before = 0, after = 0] }) => [
      feature.id,
      // Each dataset has a scale of its own.
      { career: roles[0]?.title ?? '', isLess: datasets.length === 1 && before < after },
    ]),
  )
}
