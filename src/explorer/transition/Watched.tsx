import type { ReactNode } from 'react'
import { RolesNamedDocument } from '../asking/generated/documents.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { RoleFinder } from '../choosing/RoleFinder.tsx'
import { mostRoles, roleClass } from '../choosing/roleClass.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'
import type { TransitionPlace } from './change.ts'

/** Other careers to watch: each step then says which of them it brings nearer. */
export function Watched({ place }: { readonly place: TransitionPlace }): ReactNode {
  const [, goTo] = usePlace()
  const { from, to, language } = place
  const also = place.also ?? []
  const { data } = useAnswer(RolesNamedDocument, also.length === 0 ? undefined : { slugs: [...also], language })
  const titles = new Map(data?.rolesBySlug.flatMap((role) => (role === null ? [] : [[role.slug, role.title]])))
  return (
    <details className="watched" open={also.length > 0}>
      <summary>{words.transition.also}</summary>
      <p className="quiet">{words.transition.alsoExplained}</p>
      <ul className="chips">
        {also.map((slug, at) => (
          <li key={slug} className={`chip ${roleClass(at + 2)}`}>
            <PlaceLink to={{ view: 'role', slug }}>{titles.get(slug) ?? slug}</PlaceLink>
            <button
              type="button"
              className="remove"
              aria-label={words.choosing.remove(titles.get(slug) ?? slug)}
              onClick={() => goTo({ ...place, also: also.filter((other) => other !== slug) }, { replace: true })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {also.length + 2 < mostRoles && (
        <RoleFinder
          label={words.transition.alsoFinder}
          exclude={[...also, from ?? '', to ?? '']}
          onChoose={({ slug }) => goTo({ ...place, also: [...also, slug] }, { replace: true })}
        />
      )}
    </details>
  )
}
