import type { ReactNode } from 'react'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'
import { RoleFinder } from './RoleFinder.tsx'
import { roleClass } from './roleClass.ts'
import { askNamedRoles, type NamedRole, useNamedRoles } from './useNamedRoles.ts'
import './ends.css'

/** One end of a way: the career that was chosen for it, which can be taken away, or a box to find one. */
export function EndFinder({
  label,
  finderLabel = label,
  slug,
  known,
  other,
  at,
  onChoose,
}: {
  readonly label: string
  /** The label of the box, where it says more. */
  readonly finderLabel?: string
  readonly slug: string | undefined
  /** The same career, if an answer has named it. */
  readonly known: NamedRole | null | undefined
  /** The career of the other end, which is not offered. */
  readonly other: string | undefined
  /** 0 for the start, 1 for the target: it gives the colour. */
  readonly at: number
  /** Told the career that was chosen; undefined if it was taken away. */
  readonly onChoose: (slug: string | undefined) => void
}): ReactNode {
  const [{ language }] = usePlace()
  const [role] = useNamedRoles(slug === undefined ? [] : [slug], language, [known])
  if (slug === undefined) {
    return (
      <RoleFinder
        label={finderLabel}
        exclude={other === undefined ? [] : [other]}
        onChoose={({ slug }) => onChoose(slug)}
      />
    )
  }
  const title = role?.title ?? slug
  return (
    <div className="end">
      <p className="label">{label}</p>
      <p className={`chip ${roleClass(at)}`}>
        <span>
          <PlaceLink to={{ view: 'role', slug }}>{title}</PlaceLink>
          <small>{role?.source.title ?? '\u00a0'}</small>
        </span>
        <button
          type="button"
          className="remove"
          onClick={() => onChoose(undefined)}
          aria-label={words.choosing.remove(title)}
        >
          ×
        </button>
      </p>
    </div>
  )
}

/** Asks for the ends of a way that are chosen, before they are shown. */
export function askEnds({
  from,
  to,
  language,
}: {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly language?: string | undefined
}): Promise<unknown> {
  return Promise.all([from, to].map((slug) => askNamedRoles(slug === undefined ? [] : [slug], language)))
}
