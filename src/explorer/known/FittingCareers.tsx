import type { ReactNode } from 'react'
import type { FittingCareersQuery } from '../asking/generated/operations.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'
import './known.css'

type Profile = FittingCareersQuery['profile']

/** So many names of what is had or missing are said of a career. */
const mostNames = 4

/** The careers that fit what somebody has, each with how much is covered, by what, and what is missing most. */
export function FittingCareers({
  careers,
  isByReadiness = false,
  onPlan,
}: {
  readonly careers: Profile['rolesFor']
  /** Whether they are in the order of what is covered, as from careers alone; otherwise in that of their fit. */
  readonly isByReadiness?: boolean
  /** Goes on to plan the way to one. */
  readonly onPlan: (slug: string) => void
}): ReactNode {
  if (careers.length === 0) return <p role="status">{words.known.noneFit}</p>
  return (
    <>
      <p className="quiet" role="status">
        {words.known.fitCount(careers.length, isByReadiness)}
      </p>
      <ol className="fitting">
        {careers.map(({ role, readiness, reason, parts, matched, missing }) => (
          <li key={role.id}>
            <h3>
              <PlaceLink to={{ view: 'role', slug: role.slug }}>{role.title}</PlaceLink>{' '}
              <small>{role.source.title}</small>
            </h3>
            {readiness === null ? (
              <p>{reason}</p>
            ) : (
              <>
                <p>
                  {words.known.covered(
                    readiness,
                    parts.map(({ basis }) => words.transition.basisInShort[basis]),
                  )}
                </p>
                <span className="meter" aria-hidden="true">
                  <span style={{ width: `${readiness * 100}%` }} />
                </span>
              </>
            )}
            <Names intro={words.known.matched} features={matched} />
            <Names intro={words.known.missing} features={missing} />
            <p>
              <button type="button" onClick={() => onPlan(role.slug)} aria-label={words.known.planTo(role.title)}>
                {words.known.plan}
              </button>
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

function Names({
  intro,
  features,
}: {
  readonly intro: string
  readonly features: readonly { readonly label: string }[]
}): ReactNode {
  if (features.length === 0) return null
  const labels = features.slice(0, mostNames).map(({ label }) => label)
  const more = features.length - labels.length
  return (
    <p>
      <span className="quiet">{intro}</span> {labels.join(', ')}
      {more > 0 && ` ${words.known.more(more)}`}
    </p>
  )
}
