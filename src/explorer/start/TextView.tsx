import { type ReactNode, useState } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { FittingCareersDocument } from '../asking/generated/documents.ts'
import { SeeQuery } from '../asking/SeeQuery.tsx'
import { useAnswer } from '../asking/useAnswer.ts'
import { FittingCareers } from '../known/FittingCareers.tsx'
import { know } from '../known/known.ts'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'
import { markedIn } from './markedIn.ts'
import { Understood } from './Understood.tsx'

/** A text that somebody gave, which careers it fits, and what was understood of it. */
export function TextView({
  text,
  onRead,
}: {
  readonly text: string
  /** Reads another text in its place; an empty one leads back to the box. */
  readonly onRead: (text: string) => void
}): ReactNode {
  const [{ language }, goTo] = usePlace()
  const [draft, setDraft] = useState(text)
  const answer = useAnswer(FittingCareersDocument, { have: { text }, language })
  function replace(name: string, by: string): void {
    const next = draft.replace(name, by)
    setDraft(next)
    onRead(next)
  }
  return (
    <>
      <form
        className="text-form"
        onSubmit={(event) => {
          event.preventDefault()
          onRead(draft.trim())
        }}
      >
        <label htmlFor="text">{words.start.text}</label>
        <textarea
          id="text"
          rows={4}
          value={draft}
          spellCheck={false}
          aria-describedby="text-stays"
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
        <p className="quiet" id="text-stays">
          {words.start.textStays}
        </p>
        <p className="actions">
          <button type="submit">{words.start.read}</button>
          <button type="button" onClick={() => onRead('')}>
            {words.start.toBox}
          </button>
        </p>
      </form>
      <h2 ref={focused} tabIndex={-1}>
        {words.known.fitting}
      </h2>
      <Answered answer={answer}>
        {({ profile }) => (
          <>
            <FittingCareers
              careers={profile.rolesFor}
              isByReadiness={profile.understood.length === 0}
              onPlan={(to) => {
                know(markedIn(profile.understood))
                goTo({ view: 'transition', to })
              }}
            />
            {profile.rolesFor.length > 0 && <p className="quiet">{words.start.planKeeps}</p>}
            <Understood profile={profile} onReplace={replace} />
          </>
        )}
      </Answered>
      <SeeQuery
        queries={[{ document: FittingCareersDocument, variables: { have: { text: words.start.yourText }, language } }]}
      />
    </>
  )
}

/** Whoever gave a text goes on at what it fits: a phone would hide that behind its keyboard. */
function focused(heading: HTMLHeadingElement | null): void {
  heading?.focus()
}
