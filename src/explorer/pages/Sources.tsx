import type { ReactNode } from 'react'
import { useTitle } from '../shell/useTitle.ts'
import { words } from '../words/words.ts'

export default function Sources(): ReactNode {
  useTitle(words.pages.sources)
  return <h1>{words.pages.sources}</h1>
}
