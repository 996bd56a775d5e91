import type { ReactNode } from 'react'
import type { Place } from '../place/place.ts'
import { useTitle } from '../shell/useTitle.ts'
import { words } from '../words/words.ts'

export default function Transition({ place }: { readonly place: Place & { readonly view: 'transition' } }): ReactNode {
  useTitle(words.transition.title)
  return <h1>{words.transition.title}</h1>
}
