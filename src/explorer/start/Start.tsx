import type { ReactNode } from 'react'
import { RoleFinder } from '../choosing/RoleFinder.tsx'
import { usePlace } from '../place/usePlace.ts'
import { useTitle } from '../shell/useTitle.ts'
import { words } from '../words/words.ts'

/** The first page: one question, and ways in. */
export function Start(): ReactNode {
  const [, goTo] = usePlace()
  useTitle(undefined)
  return (
    <>
      <h1>{words.start.headline}</h1>
      <RoleFinder label={words.start.label} exclude={[]} onChoose={({ slug }) => goTo({ view: 'role', slug })} />
    </>
  )
}
