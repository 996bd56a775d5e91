import { type ReactNode, useRef, useState } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { KnownListDocument } from '../asking/generated/documents.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { AnyFinder } from '../choosing/AnyFinder.tsx'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'
import { CopyList } from './CopyList.tsx'
import { forget, forgetAll, know, undo, useKnown } from './known.ts'
import { haveOf, markOf, placeOfMark, thingsOf } from './mark.ts'
import { SharedNotice } from './SharedNotice.tsx'
import './known.css'

/** What somebody says they know, folded: to look at, to take back and to share. */
export function KnownList({ isOpenFirst = false }: { readonly isOpenFirst?: boolean }): ReactNode {
  const [{ language }] = usePlace()
  const { marks, canUndo } = useKnown()
  const [isOpen, setOpen] = useState(isOpenFirst)
  const summary = useRef<HTMLElement>(null)
  const have = haveOf(marks)
  // It is asked for and kept while it is folded, too: it is printed with the plan.
  const answer = useAnswer(KnownListDocument, have && { have, language })
  function remove(change: () => void): void {
    change()
    // What was pressed is gone; whoever uses the keyboard goes on at the list.
    summary.current?.focus()
  }
  return (
    <>
      <SharedNotice />
      <details className="known" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary ref={summary}>{words.known.title(thingsOf(marks).length)}</summary>
        <AnyFinder
          label={words.known.add}
          placeholder={words.known.addPlaceholder}
          types={['SKILL', 'LIBRARY']}
          onChoose={(thing) => know([markOf(thing) ?? []].flat())}
        />
        <p className="quiet">{marks.length === 0 ? words.known.empty : words.known.keptHere}</p>
        {marks.length > 0 && (
          <Answered answer={answer}>
            {({ profile }) => (
              <ul className="known-things">
                {thingsOf(marks, profile.understood).map(({ marks: [first, ...others], label }) => {
                  if (first === undefined) return null
                  const place = placeOfMark(first)
                  return (
                    <li key={first}>
                      {label === undefined ? words.known.gone(place.slug) : <PlaceLink to={place}>{label}</PlaceLink>}
                      <button
                        type="button"
                        className="remove"
                        aria-label={words.known.remove(label ?? place.slug)}
                        onClick={() => remove(() => forget([first, ...others]))}
                      >
                        ×
                      </button>
                    </li>
                  )
                })}
              </ul>
            )}
          </Answered>
        )}
        <p className="actions">
          {canUndo && (
            <button type="button" onClick={() => remove(undo)}>
              {words.known.undo}
            </button>
          )}
          {marks.length > 0 && (
            <>
              <button type="button" onClick={() => remove(forgetAll)}>
                {words.known.forgetAll}
              </button>
              <CopyList />
            </>
          )}
        </p>
      </details>
    </>
  )
}
