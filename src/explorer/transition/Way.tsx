import { type ReactNode, useRef, useState } from 'react'
import { creditsOf } from '../../pictures/creditsOf.ts'
import { ladder } from '../../pictures/ladder.ts'
import type { TransitionViewQuery } from '../asking/generated/operations.ts'
import { undo, useKnown } from '../known/known.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { BelowFold } from '../shell/BelowFold.tsx'
import { Credits } from '../shell/Credits.tsx'
import { SavePicture } from '../shell/SavePicture.tsx'
import { words } from '../words/words.ts'
import type { Start, TransitionPlace } from './change.ts'
import { FirstStep } from './FirstStep.tsx'
import { MoreSteps } from './MoreSteps.tsx'
import { Readiness } from './Readiness.tsx'
import { Retained } from './Retained.tsx'
import { useGains } from './useGains.ts'
import type { NeededByBoth } from './useNeededByBoth.ts'
import { Watched } from './Watched.tsx'

/** The way to a career: how much is covered, what to learn, and what one keeps. */
export function Way({
  transition,
  place,
  start,
  neededByBoth,
}: {
  readonly transition: TransitionViewQuery['transition']
  readonly place: TransitionPlace
  readonly start: Start
  readonly neededByBoth: NeededByBoth
}): ReactNode {
  const { readiness, from, to, steps, stepCount, retained } = transition
  const ends = from === null ? [to] : [from, to]
  const { canUndo } = useKnown()
  const [change, setChange] = useState<string>()
  const notice = useRef<HTMLDivElement>(null)
  const watched = useGains(
    start,
    to,
    place.also ?? [],
    steps.map(({ feature }) => feature),
  )
  function onMark(label: string, isKnown: boolean): void {
    setChange(isKnown ? words.known.marked(label) : words.known.unmarked(label))
    // The step that was marked goes; whoever uses the keyboard goes on here.
    notice.current?.focus({ preventScroll: true })
  }
  return (
    <>
      <BelowFold>
        <Readiness transition={transition} />
      </BelowFold>
      <BelowFold>
        {readiness !== null && stepCount > 0 && (
          <>
            <h2>{words.transition.first}</h2>
            <div className="marked" ref={notice} tabIndex={-1} role="status">
              {change !== undefined && (
                <p>
                  {change}{' '}
                  {canUndo && (
                    <button
                      type="button"
                      onClick={() => {
                        undo()
                        setChange(undefined)
                        notice.current?.focus({ preventScroll: true })
                      }}
                    >
                      {words.known.undo}
                    </button>
                  )}
                </p>
              )}
            </div>
            <ol className={place.from === undefined ? 'ladder' : 'ladder both'}>
              {steps.map((step) => (
                <FirstStep
                  key={step.feature.id}
                  step={step}
                  alsoNeeded={neededByBoth.get(step.feature.id)}
                  watched={watched}
                  onMark={onMark}
                />
              ))}
            </ol>
            {stepCount > steps.length && (
              <MoreSteps
                key={`${place.from} ${to.slug}`}
                place={place}
                start={start}
                to={to.slug}
                skip={steps.length}
                count={stepCount}
                watched={watched}
                alsoNeeded={neededByBoth}
                onMark={onMark}
              />
            )}
            <Watched place={place} />
            <p className="actions">
              {place.from !== undefined && place.from !== to.slug && (
                <>
                  <PlaceLink to={{ view: 'paths', from: place.from, to: to.slug }}>{words.transition.paths}</PlaceLink>
                  <PlaceLink to={{ view: 'overlap', roles: [place.from, to.slug] }}>
                    {words.transition.compare}
                  </PlaceLink>
                  <PlaceLink to={{ view: 'transition', from: to.slug, to: place.from }}>
                    {words.transition.swap}
                  </PlaceLink>
                </>
              )}
              <SavePicture
                name={`transition-${place.from ?? 'known'}-${to.slug}`}
                draw={(theme) => ladder({ ...transition, readiness }, { width: 760, theme, credits: creditsOf(ends) })}
              />
            </p>
          </>
        )}
        {readiness !== null && (
          <Retained features={retained} variables={{ ...start, to: to.slug, language: place.language }} />
        )}
        <Credits datasets={transition.datasets} />
      </BelowFold>
    </>
  )
}
