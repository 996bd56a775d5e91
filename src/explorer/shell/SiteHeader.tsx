import type { ReactNode } from 'react'
import { besidePage } from '../place/base.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import type { Place } from '../place/place.ts'
import { words } from '../words/words.ts'
import { LanguageChoice } from './LanguageChoice.tsx'

/** Name, ways to the views, and the choice of language. */
export function SiteHeader({ place }: { readonly place: Place }): ReactNode {
  const { view } = place
  return (
    <header className="site">
      <PlaceLink to={{ view: 'start' }} className="name">
        {words.shell.name}
      </PlaceLink>
      <nav aria-label={words.shell.navigation}>
        <PlaceLink to={{ view: 'overlap', roles: [] }} current={view === 'overlap'}>
          {words.shell.compare}
        </PlaceLink>
        <PlaceLink to={{ view: 'transition' }} current={view === 'transition'}>
          {words.shell.change}
        </PlaceLink>
        <PlaceLink to={{ view: 'sources' }} current={view === 'sources'}>
          {words.shell.sources}
        </PlaceLink>
        <a href={besidePage('graphql')}>{words.shell.developers}</a>
      </nav>
      <LanguageChoice place={place} />
    </header>
  )
}
