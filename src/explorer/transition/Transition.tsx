import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { ask } from '../asking/ahead.ts'
import { NeededByBothDocument, TransitionStepsDocument, TransitionViewDocument } from '../asking/generated/documents.ts'
import { SeeQuery } from '../asking/SeeQuery.tsx'
import { useAnswer } from '../asking/useAnswer.ts'
import { askEnds } from '../choosing/EndFinder.tsx'
import { KnownList } from '../known/KnownList.tsx'
import { knownNow, useKnown } from '../known/known.ts'
import type { Mark } from '../known/mark.ts'
import { useTitle } from '../shell/useTitle.ts'
import { words } from '../words/words.ts'
import { startOf, type TransitionPlace } from './change.ts'
import { Ends } from './Ends.tsx'
import { Targets } from './Targets.tsx'
import { endsOf, useNeededByBoth } from './useNeededByBoth.ts'
import { Way } from './Way.tsx'
import './transition.css'

/** From a career, or from what somebody knows, to a career. */
export default function Transition({ place }: { readonly place: TransitionPlace }): ReactNode {
  const { to } = place
  const { start, variables } = askedAt(place, useKnown().marks)
  const answer = useAnswer(TransitionViewDocument, variables)
  const neededByBoth = useNeededByBoth(place)
  const shown = variables && answer.data?.transition
  useTitle(shown ? titleOf(shown) : words.transition.title)
  return (
    <>
      <h1>{shown ? titleOf(shown) : words.transition.title}</h1>
      {start === undefined && to === undefined && <p>{words.transition.begin}</p>}
      <Ends place={place} named={shown} />
      {shown && <p className="sentence">{shown.sentence}</p>}
      <KnownList key={String(start === undefined)} isOpenFirst={start === undefined} />
      {start === undefined && to !== undefined && <p className="notice">{words.transition.needsStart}</p>}
      {start !== undefined && to === undefined && <Targets place={place} start={start} />}
      {start !== undefined && variables !== undefined && (
        <>
          <Answered answer={answer}>
            {({ transition }) => (
              <Way transition={transition} place={place} start={start} neededByBoth={neededByBoth} />
            )}
          </Answered>
          <SeeQuery
            queries={[
              { document: TransitionViewDocument, variables },
              { document: TransitionStepsDocument, variables },
              { document: NeededByBothDocument, variables: endsOf(place) },
            ]}
          />
        </>
      )}
    </>
  )
}

/** What a place asks for, of somebody who knows something. */
function askedAt({ from, to, language }: TransitionPlace, marks: readonly Mark[]) {
  const start = startOf(from, marks)
  return { start, variables: start === undefined || to === undefined ? undefined : { ...start, to, language } }
}

/** Asks what the view shows, before it is there. */
export function askAhead(place: TransitionPlace): Promise<unknown> {
  const { variables } = askedAt(place, knownNow().marks)
  if (variables === undefined) return askEnds(place)
  const answered = ask(TransitionViewDocument, variables)
  void ask(NeededByBothDocument, endsOf(place))
  return answered
}

function titleOf({
  from,
  to,
}: {
  readonly from: { readonly title: string } | null
  readonly to: { readonly title: string }
}): string {
  return from === null ? words.transition.titleTo(to.title) : words.transition.titleFromTo(from.title, to.title)
}
