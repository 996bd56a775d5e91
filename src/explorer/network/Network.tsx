import type { ReactNode } from 'react'
import type { Place } from '../place/place.ts'
import { useTitle } from '../shell/useTitle.ts'
import { words } from '../words/words.ts'

export default function Network({ place }: { readonly place: Place & { readonly view: 'graph' } }): ReactNode {
  useTitle(words.network.title)
  return <h1>{words.network.title}</h1>
}
