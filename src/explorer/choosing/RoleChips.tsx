import type { ReactNode } from 'react'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'
import { roleClass } from './roleClass.ts'

/** The chosen careers, each in its colour, linked to its page, and a way to leave it out. */
export function RoleChips({
  roles,
  onRemove,
}: {
  readonly roles: readonly {
    readonly slug: string
    readonly title: string
    readonly source?: { readonly title: string }
  }[]
  readonly onRemove?: ((slug: string) => void) | undefined
}): ReactNode {
  return (
    <ul className="chips" aria-label={words.choosing.chosen}>
      {roles.map(({ slug, title, source }, place) => (
        <li key={slug} className={`chip ${roleClass(place)}`}>
          <PlaceLink to={{ view: 'role', slug }}>{title}</PlaceLink>
          {source && <small>{source.title}</small>}
          {onRemove && (
            <button
              type="button"
              className="remove"
              onClick={() => onRemove(slug)}
              aria-label={words.choosing.remove(title)}
            >
              ×
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
