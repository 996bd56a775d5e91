import type { ReactNode } from 'react'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'

/** What an address shows that no view has. */
export function Missing(): ReactNode {
  return (
    <div className="problem">
      <h1>{words.shell.missing}</h1>
      <p>{words.shell.missingAdvice}</p>
      <p>
        <PlaceLink to={{ view: 'start' }}>{words.shell.toStart}</PlaceLink>
      </p>
    </div>
  )
}
