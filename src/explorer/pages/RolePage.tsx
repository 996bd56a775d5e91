import type { ReactNode } from 'react'
import type { Place } from '../place/place.ts'
import { useTitle } from '../shell/useTitle.ts'

export default function RolePage({ place }: { readonly place: Place & { readonly slug: string } }): ReactNode {
  useTitle(place.slug)
  return <h1>{place.slug}</h1>
}
