import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { FittingCareersDocument } from '../asking/generated/documents.ts'
import { SeeQuery } from '../asking/SeeQuery.tsx'
import { useAnswer } from '../asking/useAnswer.ts'
import { FittingCareers } from '../known/FittingCareers.tsx'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'
import { allHad, type Start, type TransitionPlace } from './change.ts'

/** The careers that are near to where somebody starts, to choose one. */
export function Targets({ place, start }: { readonly place: TransitionPlace; readonly start: Start }): ReactNode {
  const [, goTo] = usePlace()
  const variables = { have: allHad(start), language: place.language }
  const answer = useAnswer(FittingCareersDocument, variables)
  return (
    <>
      <h2>{words.known.fitting}</h2>
      <p className="quiet">{words.transition.chooseTarget}</p>
      <Answered answer={answer}>
        {({ profile }) => (
          <FittingCareers
            careers={profile.rolesFor}
            isByReadiness={start.have === undefined}
            onPlan={(to) => goTo({ ...place, to })}
          />
        )}
      </Answered>
      <SeeQuery queries={[{ document: FittingCareersDocument, variables }]} />
    </>
  )
}
