import type { ReactNode } from 'react'
import type { TransitionViewQuery } from '../asking/generated/operations.ts'
import { markOf, placeOfMark } from '../known/mark.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'

/** What somebody has that the career needs, too: folded, the most important first. */
export function Retained({
  features,
}: {
  readonly features: TransitionViewQuery['transition']['retained']
}): ReactNode {
  if (features.length === 0) return <p>{words.transition.keepNothing}</p>
  return (
    <details className="retained">
      <summary>{words.transition.keep(features.length)}</summary>
      <ul>
        {features.map((feature) => {
          const mark = markOf(feature)
          return (
            <li key={feature.id}>
              {mark === undefined ? feature.label : <PlaceLink to={placeOfMark(mark)}>{feature.label}</PlaceLink>}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
