import type { ReactNode } from 'react'
import { roleClass } from '../choosing/roleClass.ts'
import { markOf } from '../known/mark.ts'
import { words } from '../words/words.ts'
import type { WatchedGains } from './useGains.ts'

/** A gain of this much fills the meter: more is rare for a single thing. */
const fullGain = 0.2

/** Which of the careers watched a thing brings nearer, and by how much. */
export function GainMeters({
  feature,
  watched: { careers, gains },
}: {
  readonly feature: { readonly __typename: string; readonly slug: string }
  readonly watched: WatchedGains
}): ReactNode {
  const mark = markOf(feature)
  const gained = mark && gains.get(mark)
  if (gained === undefined) return null
  return (
    <>
      <p className="quiet gains-title">{words.transition.gains}</p>
      <ul className="gains">
        {gained.map(({ career, gain, isAll }) => (
          // The start has the first colour, the target the second, the others those after it.
          <li key={career} className={roleClass(career + 1)}>
            <span className="meter" aria-hidden="true">
              <span style={{ width: `${Math.min(1, gain / fullGain) * 100}%` }} />
            </span>
            <small>{words.transition.gain(careers[career]?.title ?? '', gain, isAll)}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
