import { type ReactNode, useEffect, useRef } from 'react'
import type { Selection } from './selection.ts'
import { ThingDetails } from './ThingDetails.tsx'
import type { Thing } from './thing.ts'
import type { ThingActs } from './thingActs.ts'
import { wordingsOf } from './tieWords.ts'

/** One thing with what links it to what was asked for; it unfolds into who says so. */
export function ListedThing({
  thing,
  selection: { things, ties },
  isOpen,
  takesFocus,
  acts,
}: {
  readonly thing: Thing
  readonly selection: Selection
  readonly isOpen: boolean
  readonly takesFocus: boolean
  readonly acts: ThingActs
}): ReactNode {
  const summary = useRef<HTMLElement>(null)
  useEffect(() => {
    if (takesFocus) summary.current?.focus()
  }, [takesFocus])
  const said = wordingsOf(
    thing,
    ties,
    things.filter(({ asked }) => asked),
  )
  return (
    <li>
      <details
        open={isOpen}
        onToggle={({ currentTarget: { open } }) => open !== isOpen && acts.onOpen(open ? thing : undefined)}
      >
        <summary ref={summary}>
          <span className="thing-name">{thing.label}</span>
          <span className="says">{said.map(({ wording }) => wording).join('; ')}</span>
        </summary>
        {isOpen && <ThingDetails thing={thing} said={said} acts={acts} />}
      </details>
    </li>
  )
}
