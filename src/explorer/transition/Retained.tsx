import { type ReactNode, useState } from 'react'
import { TransitionStepsDocument } from '../asking/generated/documents.ts'
import type { TransitionStepsQueryVariables, TransitionViewQuery } from '../asking/generated/operations.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { markOf, placeOfMark } from '../known/mark.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'

/** What somebody has that the career needs, too: folded, the most important first. */
export function Retained({
  features,
  variables,
}: {
  readonly features: TransitionViewQuery['transition']['retained']
  /** Ask for the steps: what is had only in part is one of them. */
  readonly variables: TransitionStepsQueryVariables
}): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const { data } = useAnswer(TransitionStepsDocument, isOpen ? variables : undefined)
  if (features.length === 0) return <p>{words.transition.keepNothing}</p>
  const steps = new Set(data?.transition.steps.map(({ feature }) => feature.id))
  return (
    <details className="retained" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.transition.keep(features.length)}</summary>
      <ul>
        {features.map((feature) => {
          const mark = markOf(feature)
          return (
            <li key={feature.id}>
              {mark === undefined ? feature.label : <PlaceLink to={placeOfMark(mark)}>{feature.label}</PlaceLink>}
              {steps.has(feature.id) && <small> {words.transition.keepInPart}</small>}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
