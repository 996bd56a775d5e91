import type { ReactNode } from 'react'
import { RoleFinder } from '../choosing/RoleFinder.tsx'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'

const said = { role: words.pages.noCareer, skill: words.pages.noSkill, library: words.pages.noLibrary }

/** What the page of something shows that the data does not have, with a way on. */
export function NothingHere({ noun }: { readonly noun: keyof typeof said }): ReactNode {
  const [, goTo] = usePlace()
  return (
    <>
      <h1>{said[noun]}</h1>
      <p>{words.pages.noThing}</p>
      <RoleFinder label={words.pages.findCareer} exclude={[]} onChoose={({ slug }) => goTo({ view: 'role', slug })} />
      <p>
        <PlaceLink to={{ view: 'start' }}>{words.shell.toStart}</PlaceLink>
      </p>
    </>
  )
}
