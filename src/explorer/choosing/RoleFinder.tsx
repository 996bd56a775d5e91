import type { ReactNode } from 'react'
import { words } from '../words/words.ts'
import { AnyFinder, type FoundThing } from './AnyFinder.tsx'

/** Finds a career by its title while somebody types. */
export function RoleFinder({
  label,
  exclude,
  onChoose,
}: {
  readonly label: string
  /** Slugs that are not offered. */
  readonly exclude: readonly string[]
  readonly onChoose: (role: FoundThing) => void
}): ReactNode {
  return (
    <AnyFinder
      label={label}
      placeholder={words.choosing.placeholder}
      types={['ROLE']}
      exclude={exclude}
      onChoose={onChoose}
    />
  )
}
