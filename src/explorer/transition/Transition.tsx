import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { NeededByBothDocument, TransitionStepsDocument, TransitionViewDocument } from '../asking/generated/documents.ts'
import { SeeQuery } from '../asking/SeeQuery.tsx'
import { useAnswer } from '../asking/useAnswer.ts'
import { KnownList } from '../known/KnownList.tsx'
import { useKnown } from '../known/known.ts'
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
  const { from, to, language } = place
  const { marks } = useKnown()
  const start = startOf(from, marks)
  const variables = start === undefined || to === undefined ? undefined : { ...start, to, language }
  const answer = useAnswer(TransitionViewDocument, variables)
  const neededByBoth = useNeededByBoth(place)
  const shown = variables && answer.data?.transition
  useTitle(shown ? titleOf(shown) : words.transition.title)
  return (
    <>
      <h1>{shown ? titleOf(shown) : words.transition.title}</h1>
      {start === undefined && to === undefined && <p>{words.transition.begin}</p>}
      <Ends place={place} />
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

function titleOf({
  from,
  to,
}: {
  readonly from: { readonly title: string } | null
  readonly to: { readonly title: string }
}): string {
  return from === null ? words.transition.titleTo(to.title) : words.transition.titleFromTo(from.title, to.title)
}
