import type { ReactNode } from 'react'
import { words } from '../words/words.ts'

/**
 * Stands in the place of a view that is on its way.
 *
 * @param said what the server said of it, as HTML; empty if it said nothing
 */
export function Loading({ said }: { readonly said: string }): ReactNode {
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the page came with it */}
      {said !== '' && <div dangerouslySetInnerHTML={{ __html: said }} />}
      <p className="waiting" role="status">
        {words.asking.waiting}
      </p>
    </>
  )
}
