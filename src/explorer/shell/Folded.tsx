import { Children, type ReactNode, useState } from 'react'
import { words } from '../words/words.ts'

/** A list whose first entries are shown, and all of them on demand. */
export function Folded({
  first,
  className,
  label,
  children,
}: {
  /** How many are shown at once; one more than these is no reason to fold. */
  readonly first: number
  readonly className?: string
  readonly label?: string
  /** Entries of the list. */
  readonly children: readonly ReactNode[]
}): ReactNode {
  const [isWhole, setWhole] = useState(false)
  const count = Children.count(children)
  const isFolded = !isWhole && count > first + 1
  return (
    <>
      <ul className={className} aria-label={label}>
        {isFolded ? children.slice(0, first) : children}
      </ul>
      {count > first + 1 && (
        <p>
          <button type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? words.pages.showFewer : words.pages.showAll(count)}
          </button>
        </p>
      )}
    </>
  )
}
