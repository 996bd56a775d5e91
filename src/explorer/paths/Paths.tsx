import type { ReactNode } from 'react'
import type { Place } from '../place/place.ts'
import { useTitle } from '../shell/useTitle.ts'
import { words } from '../words/words.ts'

export default function Paths({ place }: { readonly place: Place & { readonly view: 'paths' } }): ReactNode {
  useTitle(words.paths.title)
  return <h1>{words.paths.title}</h1>
}
