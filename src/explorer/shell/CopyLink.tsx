import type { ReactNode } from 'react'
import { useRevision } from '../asking/revision.ts'
import { besidePage } from '../place/base.ts'
import { addressOf, type Place } from '../place/place.ts'
import { words } from '../words/words.ts'
import { CopyButton } from './CopyButton.tsx'

/** Copies the address of a view with the revision of the data, so that whoever opens it hears of later changes. */
export function CopyLink({ place }: { readonly place: Place }): ReactNode {
  const revision = useRevision()
  const path = besidePage(addressOf({ ...place, revision }))
  return <CopyButton key={path} label={words.shell.copyLink} text={() => new URL(path, window.location.href).href} />
}
