import type { ReactNode, RefObject } from 'react'
import { words } from '../words/words.ts'
import { mostThings, nextCount } from './shownCount.ts'
import type { Surroundings } from './thing.ts'

/** How much of the surroundings is shown, and a way to more. */
export function HowMany({
  headingRef,
  surroundings: { things, cut },
  shown,
  count,
  onMore,
}: {
  /** Takes the focus when a thing leaves the list. */
  readonly headingRef: RefObject<HTMLParagraphElement | null>
  readonly surroundings: Surroundings
  /** How many things around what was asked for fit the choices. */
  readonly shown: number
  /** How many were asked for. */
  readonly count: number
  readonly onMore: (count: number) => void
}): ReactNode {
  const others = things.filter(({ asked }) => !asked).length
  // Links may have been left out where no thing was.
  const isMore = cut && others >= count
  const next = isMore ? nextCount(count) : undefined
  return (
    <div className="how-many">
      <p ref={headingRef} role="status" tabIndex={-1}>
        {others === 0 ? words.network.nothing : isMore ? words.network.nearest(others) : words.network.all(others)}
        {shown < others && ` ${shown === 0 ? words.network.nothingChosen : words.network.chosen(shown, others)}`}
        {isMore && count >= mostThings && ` ${words.network.mostShown}`}
      </p>
      {next !== undefined && (
        <button type="button" onClick={() => onMore(next)}>
          {words.network.more(next)}
        </button>
      )}
    </div>
  )
}
