import type { ReactNode } from 'react'
import { roleClass } from '../choosing/roleClass.ts'
import { words } from '../words/words.ts'
import { featureKey } from './change.ts'
import type { Gains } from './useGains.ts'

/** A gain of this much fills the meter: more is rare for a single thing. */
const fullGain = 0.15

/** Which of the careers watched a thing brings nearer, and by how much. */
export function GainMeters({
  feature,
  gains: { careers, byFeature },
}: {
  readonly feature: { readonly __typename: string; readonly slug: string }
  readonly gains: Gains
}): ReactNode {
  const gained = byFeature.get(featureKey(feature))
  if (gained === undefined) return null
  return (
    <ul className="gains" aria-label={words.transition.gains}>
      {gained.map(({ career, gain }) => (
        // The start has the first colour, the target the second, the others those after it.
        <li key={career} className={roleClass(career + 1)}>
          <span className="meter" aria-hidden="true">
            <span style={{ width: `${Math.min(1, gain / fullGain) * 100}%` }} />
          </span>
          <small>{words.transition.gain(careers[career]?.title ?? '', gain)}</small>
        </li>
      ))}
    </ul>
  )
}
