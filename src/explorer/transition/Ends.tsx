import type { ReactNode } from 'react'
import { EndFinder } from '../choosing/EndFinder.tsx'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'
import type { TransitionPlace } from './change.ts'

/** Where the change starts and where it leads: both may be chosen here. */
export function Ends({ place }: { readonly place: TransitionPlace }): ReactNode {
  const [, goTo] = usePlace()
  const { from, to } = place
  return (
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
    </div>
  )
}
