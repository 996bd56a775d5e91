import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { FoundThing } from '../choosing/AnyFinder.tsx'
import { KnowButton } from '../known/KnowButton.tsx'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'

/** What was chosen in the box, and where one can go from it. */
export function FoundOne({ thing }: { readonly thing: FoundThing }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  // Before it is painted: a Tab that comes as soon as it is seen goes on from here.
  useLayoutEffect(() => heading.current?.focus(), [])
  const { slug, label } = thing
  return (
    <section className="found-one">
      <h2 ref={heading} tabIndex={-1}>
        {label} <small>{words.choosing.kindAndSource(thing.__typename, thing.source.title)}</small>
      </h2>
      {thing.__typename === 'Role' ? (
        <ul>
          <li>
            <PlaceLink to={{ view: 'role', slug }}>{words.start.whatItTakes}</PlaceLink>
          </li>
          <li>
            <PlaceLink to={{ view: 'transition', from: slug }}>{words.start.changeFrom}</PlaceLink>
          </li>
          <li>
            <PlaceLink to={{ view: 'transition', to: slug }}>{words.start.changeTo}</PlaceLink>
          </li>
          <li>
            <PlaceLink to={{ view: 'overlap', roles: [slug] }}>{words.start.compareWith}</PlaceLink>
          </li>
        </ul>
      ) : (
        <ul>
          <li>
            <PlaceLink to={{ view: thing.__typename === 'Skill' ? 'skill' : 'library', slug }}>
              {words.start.whoNeedsIt}
            </PlaceLink>
          </li>
          <li>
            <KnowButton feature={thing} />
          </li>
          <li>
            <PlaceLink to={{ view: 'transition' }}>{words.start.fitWhatIKnow}</PlaceLink>
          </li>
        </ul>
      )}
    </section>
  )
}
