import { NeededByBothDocument } from '../asking/generated/documents.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { words } from '../words/words.ts'

interface End {
  readonly slug: string
  readonly title: string
  readonly source: { readonly title: string }
}

/**
 * Says of each thing that both careers need how the one that is left needs it, by the id of the thing.
 *
 * @param from null where somebody starts from what they know alone
 */
export function useNeededByBoth(from: End | null, to: End): ReadonlyMap<string, string> {
  const isTwo = from !== null && from.slug !== to.slug
  const { data, isPlaceholderData } = useAnswer(
    NeededByBothDocument,
    isTwo ? { roles: [from.slug, to.slug] } : undefined,
  )
  if (!isTwo || data === undefined || isPlaceholderData) return new Map()
  // Weights of different sources are on different scales.
  const isComparable = from.source.title === to.source.title
  return new Map(
    data.overlap.shared.map(({ feature, weights: [before = 0, after = 0] }) => [
      feature.id,
      words.transition.neededByBoth(from.title, isComparable && before < after),
    ]),
  )
}
