import { type ReactNode, useState } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { TransitionStepsDocument } from '../asking/generated/documents.ts'
import type { TransitionStepsQuery } from '../asking/generated/operations.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { KnowButton } from '../known/KnowButton.tsx'
import { markOf, placeOfMark } from '../known/mark.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'
import type { Start, TransitionPlace } from './change.ts'
import { GainMeters } from './GainMeters.tsx'
import { comesEarly } from './step.ts'
import type { WatchedGains } from './useGains.ts'
import type { AlsoNeeded, NeededByBoth } from './useNeededByBoth.ts'

type Step = TransitionStepsQuery['transition']['steps'][number]
type OnMark = (label: string, isKnown: boolean) => void

/** The steps after the first, folded, in a line or two each. */
export function MoreSteps({
  place,
  start,
  to,
  skip,
  count,
  alsoNeeded,
  watched,
  onMark,
}: {
  readonly place: TransitionPlace
  readonly start: Start
  readonly to: string
  /** How many are shown large already. */
  readonly skip: number
  readonly count: number
  /** That the career one comes from needs a thing, too, by the id of the thing. */
  readonly alsoNeeded: NeededByBoth
  readonly watched: WatchedGains
  readonly onMark: OnMark
}): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const answer = useAnswer(TransitionStepsDocument, isOpen ? { ...start, to, language: place.language } : undefined)
  return (
    <>
      {!isOpen && <p className="printed quiet">{words.transition.restNotPrinted(count - skip)}</p>}
      <details className="more-steps" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.transition.rest(count - skip)}</summary>
        {isOpen && (
          <Answered answer={answer}>
            {({ transition: { steps } }) => (
              <>
                <ol className={place.from === undefined ? 'ladder' : 'ladder both'} start={skip + 1}>
                  {steps.slice(skip).map((step) => (
                    <ShortStep
                      key={step.feature.id}
                      step={step}
                      alsoNeeded={alsoNeeded.get(step.feature.id)}
                      watched={watched}
                      onMark={onMark}
                    />
                  ))}
                </ol>
                {count > steps.length && <p className="quiet">{words.transition.restShown(steps.length, count)}</p>}
              </>
            )}
          </Answered>
        )}
      </details>
    </>
  )
}

function ShortStep({
  step,
  alsoNeeded,
  watched,
  onMark,
}: {
  readonly step: Step
  readonly alsoNeeded: AlsoNeeded | undefined
  readonly watched: WatchedGains
  readonly onMark: OnMark
}): ReactNode {
  const { feature, requirement, importance, levelNow, levelNeeded, nearest } = step
  const mark = markOf(feature)
  const about = [
    requirement === null ? '' : words.transition.requirement[requirement],
    words.transition.missingInShort(importance),
    alsoNeeded === undefined ? '' : words.transition.alsoNeededInShort(alsoNeeded),
    levelNeeded === null ? '' : words.transition.levelInShort(levelNow ?? 0, levelNeeded),
    nearest === null ? '' : words.transition.nearestInShort(nearest.label),
    comesEarly(step) ? words.transition.earlyInShort : '',
  ]
  return (
    <li className="step">
      <div className="step-head">
        <h3>{mark === undefined ? feature.label : <PlaceLink to={placeOfMark(mark)}>{feature.label}</PlaceLink>}</h3>
        <KnowButton feature={feature} onChange={(_, isKnown) => onMark(feature.label, isKnown)} />
      </div>
      <p className="quiet">{about.filter((text) => text !== '').join(' · ')}</p>
      <GainMeters feature={feature} watched={watched} />
    </li>
  )
}
