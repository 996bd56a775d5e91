import type { ReactNode } from 'react'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'
import { creditsOf, type Sourced } from './creditsOf.ts'

/** Names the sources of what a view shows, on paper too. */
export function Credits({ of }: { readonly of: readonly Sourced[] }): ReactNode {
  return (
    <div className="credits">
      {creditsOf(of).map((credit) => (
        <p key={credit}>{credit}</p>
      ))}
      <p>
        <PlaceLink to={{ view: 'sources' }}>{words.shell.allSources}</PlaceLink>
      </p>
    </div>
  )
}
