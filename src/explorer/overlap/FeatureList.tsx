import { type ReactNode, useState } from 'react'
import type { OverlapFeaturesQuery } from '../asking/generated/operations.ts'
import { roleClass } from '../choosing/roleClass.ts'
import { words } from '../words/words.ts'
import { FeatureInRoles, type RowRole } from './FeatureInRoles.tsx'

type RegionFeature = OverlapFeaturesQuery['overlap']['regions'][number]['features'][number]

/** How many rows are shown before somebody asks for all. */
const firstRows = 12

/** What one row unfolds into: each thing with its importance to each career, and how often adverts name it. */
export function FeatureList({
  shown,
  total,
  roles,
}: {
  readonly shown: readonly RegionFeature[] | undefined
  readonly total: number
  readonly roles: readonly RowRole[]
}): ReactNode {
  const [isWhole, setWhole] = useState(false)
  if (shown === undefined) return <p className="waiting">{words.asking.waiting}</p>
  const rows = isWhole ? shown : shown.slice(0, firstRows)
  return (
    <>
      <p className="feature-heads" aria-hidden="true">
        <span>{words.overlap.importance}</span>
        <span>{words.overlap.adverts}</span>
      </p>
      <ul className="features">
        {rows.map((entry) => (
          <FeatureRow key={entry.feature.id} entry={entry} roles={roles} />
        ))}
      </ul>
      <p className="explained">{words.overlap.uncounted}</p>
      {rows.length < shown.length && (
        <button type="button" onClick={() => setWhole(true)}>
          {words.overlap.showAll(shown.length)}
        </button>
      )}
      {isWhole && total > shown.length && <p>{words.overlap.notShown(total - shown.length)}</p>}
    </>
  )
}

function FeatureRow({
  entry: { feature, weights, demand },
  roles,
}: {
  readonly entry: RegionFeature
  readonly roles: readonly RowRole[]
}): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span className="feature-name">{feature.label}</span>
          <span className="importance">
            {roles.map(({ slug, title, at }, place) => (
              <span
                key={slug}
                role="img"
                aria-label={words.overlap.importanceTo(title, weights[place] ?? 0)}
                className={`meter ${roleClass(at)}`}
              >
                <span style={{ width: `${(weights[place] ?? 0) * 100}%` }} />
              </span>
            ))}
          </span>
          <span className="adverts">
            {roles.map(({ slug, at }) => {
              const share = demand.find(({ role }) => role?.slug === slug)?.share
              return (
                <span key={slug} className={roleClass(at)} aria-hidden="true">
                  {words.overlap.share(share ?? undefined)}
                </span>
              )
            })}
          </span>
        </summary>
        <Demand demand={demand} roles={roles} />
        {isOpen && <FeatureInRoles feature={feature} roles={roles} />}
      </details>
    </li>
  )
}

/** How often adverts name it: what employers ask for, beside what curators hold important. */
function Demand({
  demand,
  roles,
}: {
  readonly demand: RegionFeature['demand']
  readonly roles: readonly RowRole[]
}): ReactNode {
  const counted = roles.flatMap(({ slug, title }) => {
    const figure = demand.find(({ role }) => role?.slug === slug)
    return figure === undefined ? [] : [words.overlap.demand(title, figure)]
  })
  return counted.length === 0 ? null : <p className="demand">{counted.join(' ')}</p>
}
