import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { addressOf, type Place, placeOf } from './place.ts'

/** Goes to a place. A correction of the address replaces it, so that "back" leads to another view. */
export type GoTo = (place: Place, options?: { readonly replace?: boolean }) => void

/** The place that the address says, and the way to others. The language stays, unless a place names another. */
export function usePlace(): readonly [Place, GoTo] {
  const [path, navigate] = useLocation()
  const query = useSearch()
  const place = useMemo(() => placeOf(path, query), [path, query])
  const { language } = place
  const goTo: GoTo = (next, options) => navigate(`/${addressOf({ language, ...next, revision: undefined })}`, options)
  return [place, goTo]
}
