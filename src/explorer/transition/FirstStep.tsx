import type { ReactNode } from 'react'
import { KnowButton } from '../known/KnowButton.tsx'
import { markOf, placeOfMark } from '../known/mark.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'
import { GainMeters } from './GainMeters.tsx'
import { Levels } from './Levels.tsx'
import { Practice } from './Practice.tsx'
import { comesEarly, type Step } from './step.ts'
import type { WatchedGains } from './useGains.ts'
import type { AlsoNeeded } from './useNeededByBoth.ts'

/** One of the first steps, large: what it is, why it is needed, how much, and what helps. */
export function FirstStep({
  step,
  alsoNeeded,
  watched,
  onMark,
}: {
  readonly step: Step
  /** That the career one comes from needs it, too; undefined where it does not, or there is none. */
  readonly alsoNeeded: AlsoNeeded | undefined
  readonly watched: WatchedGains
  readonly onMark: (label: string, isKnown: boolean) => void
}): ReactNode {
  const { feature, requirement, importance, levelNow, levelNeeded, nearest, demand } = step
  const mark = markOf(feature)
  const says = feature.__typename === 'Skill' ? feature.description : feature.summary
  const builds = feature.__typename === 'Skill' ? feature.prerequisites.map(({ name }) => name) : []
  return (
    <li className="step first">
      <h3>{mark === undefined ? feature.label : <PlaceLink to={placeOfMark(mark)}>{feature.label}</PlaceLink>}</h3>
      {says !== null && <p>{says}</p>}
      <p>
        {requirement !== null && (
          <strong>{requirement === 'ESSENTIAL' ? words.transition.essential : words.transition.optional}</strong>
        )}{' '}
        {words.transition.missing(importance)} {demand[0] && words.transition.demand(demand[0])}
      </p>
      <span className="meter weight" aria-hidden="true">
        <span style={{ width: `${importance * 100}%` }} />
      </span>
      {alsoNeeded !== undefined && <p>{words.transition.alsoNeeded(alsoNeeded)}</p>}
      {comesEarly(step) && <p>{words.transition.early}</p>}
      {levelNeeded !== null && <Levels now={levelNow ?? 0} needed={levelNeeded} />}
      {nearest !== null && <p>{words.transition.nearest(nearest.label)}</p>}
      {builds.length > 0 && <p>{words.transition.builds(builds)}</p>}
      <GainMeters feature={feature} watched={watched} />
      <Practice step={step} to={watched.careers[0]!} />
      <p>
        <KnowButton feature={feature} onChange={(_, isKnown) => onMark(feature.label, isKnown)} />
      </p>
    </li>
  )
}
