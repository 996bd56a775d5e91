import type { ReactNode } from 'react'
import { useHasChanged, useRevision } from '../asking/revision.ts'
import { words } from '../words/words.ts'

/** Says that the data has changed: since a link was made, or while the page is open. */
export function Changes({ linked }: { readonly linked: number | undefined }): ReactNode {
  const revision = useRevision()
  const hasChanged = useHasChanged()
  const sinceLink = linked !== undefined && revision !== undefined && linked !== revision
  return (
    <div role="status">
      {sinceLink && <p className="notice">{words.asking.changedSinceLink(linked, revision)}</p>}
      {hasChanged && <p className="notice">{words.asking.changed}</p>}
    </div>
  )
}
