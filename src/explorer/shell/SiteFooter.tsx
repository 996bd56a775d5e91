import type { ReactNode } from 'react'
import { useRevision } from '../asking/revision.ts'
import type { Place } from '../place/place.ts'
import { words } from '../words/words.ts'
import { CopyLink } from './CopyLink.tsx'

/** What holds for every view: a link to it, a printed page of it, and what it is for. */
export function SiteFooter({ place }: { readonly place: Place }): ReactNode {
  const revision = useRevision()
  return (
    <footer className="site">
      <p className="actions">
        <CopyLink place={place} />
        <button type="button" onClick={() => window.print()}>
          {words.shell.print}
        </button>
      </p>
      <p>{words.shell.guidance}</p>
      {revision !== undefined && <p>{words.shell.revision(revision)}</p>}
      <p className="printed">{window.location.href}</p>
    </footer>
  )
}
