import type { ReactNode } from 'react'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'
import type { Thing } from './thing.ts'

/** What was asked for: roles in their colours, all linked to their pages, and a way to leave one out. */
export function AskedThings({
  things,
  onRemove,
}: {
  readonly things: readonly Thing[]
  readonly onRemove: (thing: Thing) => void
}): ReactNode {
  return (
    <ul className="chips" aria-label={words.network.asked}>
      {things.map((thing) => {
        const { id, kind, slug, label, colour } = thing
        return (
          <li key={id} className={`chip ${colour}`}>
            {kind === 'responsibility' ? label : <PlaceLink to={{ view: kind, slug }}>{label}</PlaceLink>}
            <small>{words.network.things[kind].one}</small>
            {things.length > 1 && (
              <button
                type="button"
                className="remove"
                onClick={() => onRemove(thing)}
                aria-label={words.network.removeAsked(label)}
              >
                ×
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
