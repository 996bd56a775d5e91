import type { ReactNode } from 'react'
import { AnyFinder } from '../choosing/AnyFinder.tsx'
import { EndFinder } from '../choosing/EndFinder.tsx'
import { know } from '../known/known.ts'
import { markOf } from '../known/mark.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'
import type { TransitionPlace } from './Transition.tsx'

/** Where the change starts and where it leads: both may be chosen here. */
export function Ends({ place }: { readonly place: TransitionPlace }): ReactNode {
  const [, goTo] = usePlace()
  const { from, to } = place
  return (
    <>
      <div className="ends">
        <EndFinder
          label={words.transition.from}
          finderLabel={words.transition.fromFinder}
          slug={from}
          other={to}
          at={0}
          onChoose={(slug) => goTo({ ...place, from: slug })}
        />
        <EndFinder
          label={words.transition.to}
          slug={to}
          other={from}
          at={1}
          onChoose={(slug) => goTo({ ...place, to: slug })}
        />
        <AnyFinder
          label={words.known.add}
          placeholder={words.known.addPlaceholder}
          types={['SKILL', 'LIBRARY']}
          onChoose={(thing) => know([markOf(thing) ?? []].flat())}
        />
      </div>
      {from !== undefined && to !== undefined && from !== to && (
        <p className="actions">
          <PlaceLink to={{ view: 'transition', from: to, to: from }}>{words.transition.swap}</PlaceLink>
          <PlaceLink to={{ view: 'paths', from, to }}>{words.transition.paths}</PlaceLink>
          <PlaceLink to={{ view: 'overlap', roles: [from, to] }}>{words.transition.compare}</PlaceLink>
        </p>
      )}
    </>
  )
}
