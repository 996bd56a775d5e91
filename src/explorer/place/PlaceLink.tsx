import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { addressOf, type Place } from './place.ts'
import { usePlace } from './usePlace.ts'

/** A link to another view, in the language that is shown now. */
export function PlaceLink({
  to,
  children,
  className,
  current,
}: {
  readonly to: Place
  readonly children: ReactNode
  readonly className?: string | undefined
  /** Whether it leads to where one is. */
  readonly current?: boolean
}): ReactNode {
  const [{ language }] = usePlace()
  return (
    <Link href={`/${addressOf({ language, ...to })}`} className={className} aria-current={current ? 'page' : undefined}>
      {children}
    </Link>
  )
}
