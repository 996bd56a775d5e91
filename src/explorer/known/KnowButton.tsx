import type { ReactNode } from 'react'
import { words } from '../words/words.ts'
import { forget, know, useKnown } from './known.ts'
import { type Mark, markOf } from './mark.ts'

/** Says of a skill or library that one knows it, or takes it back. It counts on every plan at once. */
export function KnowButton({
  feature,
  onChange,
}: {
  readonly feature: { readonly __typename: string; readonly slug: string; readonly label: string }
  /** Told what is known now. */
  readonly onChange?: ((mark: Mark, isKnown: boolean) => void) | undefined
}): ReactNode {
  const { marks } = useKnown()
  const mark = markOf(feature)
  if (mark === undefined) return null
  const isKnown = marks.includes(mark)
  function toggle(mark: Mark): void {
    if (isKnown) forget([mark])
    else know([mark])
    onChange?.(mark, !isKnown)
  }
  const text = isKnown ? words.known.forgetThis : words.known.knowThis
  return (
    <button type="button" onClick={() => toggle(mark)} aria-label={`${text}: ${feature.label}`}>
      {text}
    </button>
  )
}
