import type { ReactNode } from 'react'
import { EndFinder } from '../choosing/EndFinder.tsx'
import type { NamedRole } from '../choosing/useNamedRoles.ts'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'
import type { TransitionPlace } from './change.ts'

/**
 * Where the change starts and where it leads: both may be chosen here.
 *
 * @param named what an answer has named of both
 */
export function Ends({
  place,
  named,
}: {
  readonly place: TransitionPlace
  readonly named: { readonly from: NamedRole | null; readonly to: NamedRole } | undefined
}): ReactNode {
  const [, goTo] = usePlace()
  const { from, to } = place
  return (
    <div className="ends">
      <EndFinder
        label={words.transition.from}
        finderLabel={words.transition.fromFinder}
        slug={from}
        known={named?.from}
        other={to}
        at={0}
        onChoose={(slug) => goTo({ ...place, from: slug })}
      />
      <EndFinder
        label={words.transition.to}
        slug={to}
        known={named?.to}
        other={from}
        at={1}
        onChoose={(slug) => goTo({ ...place, to: slug })}
      />
    </div>
  )
}
