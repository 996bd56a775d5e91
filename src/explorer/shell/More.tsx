import { type ReactNode, useState } from 'react'
import { words } from '../words/words.ts'

/** The most entries that follow at once. */
const pageSize = 100

/** Keyboard and screen reader go on where the list goes on. */
const goOnHere = (element: HTMLElement | null) => element?.focus({ preventScroll: true })

/** The rest of a long list, behind a button. */
export function More({
  page,
  shown,
  total,
  children,
}: {
  readonly page: { readonly endCursor: string | null; readonly hasNextPage: boolean }
  /** How many entries stand above. */
  readonly shown: number
  readonly total: number
  /** Shows what follows a cursor. */
  readonly children: (after: string, shown: number) => ReactNode
}): ReactNode {
  const [isShown, setShown] = useState(false)
  if (!page.hasNextPage || page.endCursor === null) return null
  if (isShown) {
    return (
      <div ref={goOnHere} tabIndex={-1} className="more">
        {children(page.endCursor, shown + pageSize)}
      </div>
    )
  }
  const left = total - shown
  return (
    <p>
      <button type="button" onClick={() => setShown(true)}>
        {left <= pageSize ? words.pages.showAll(total) : words.pages.showMore(pageSize, total)}
      </button>
    </p>
  )
}
