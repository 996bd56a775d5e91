import type { ReactNode } from 'react'

/** A bar beside a number that stands in words, which is why screen readers pass it over. */
export function Meter({ value }: { readonly value: number }): ReactNode {
  return (
    <span className="meter" aria-hidden="true">
      <span style={{ width: `${Math.round(100 * Math.min(1, value))}%` }} />
    </span>
  )
}
