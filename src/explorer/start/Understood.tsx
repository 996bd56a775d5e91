import type { ReactNode } from 'react'
import type { FittingCareersQuery } from '../asking/generated/operations.ts'
import { markOf, placeOfMark } from '../known/mark.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'

type Profile = FittingCareersQuery['profile']

/** What a text was understood to say, what follows from it, and what means nothing here. */
export function Understood({
  profile: { understood, unrecognized, nextToLearn },
  onReplace,
}: {
  readonly profile: Profile
  /** Puts a name that is known here in place of one that is not. */
  readonly onReplace: (name: string, by: string) => void
}): ReactNode {
  const named = eachOnce(understood.filter(({ implied }) => !implied))
  const implied = eachOnce(understood.filter(({ implied }) => implied))
  return (
    <>
      {nextToLearn.length > 0 && (
        <>
          <h2>{words.known.bringsNearer}</h2>
          <ul>
            {nextToLearn.map(({ feature, roles }) => (
              <li key={feature.id}>
                <FeatureLink feature={feature} /> <small>{words.known.gain(roles.map(({ title }) => title))}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.start.understood(named.length)}</h2>
      {named.length === 0 ? (
        <p>{words.start.nothingUnderstood}</p>
      ) : (
        <ul className="known-things">
          {named.map(({ feature }) => (
            <li key={feature.id}>
              <FeatureLink feature={feature} />
            </li>
          ))}
        </ul>
      )}
      {implied.length > 0 && (
        <details>
          <summary>{words.start.implied(implied.length)}</summary>
          <ul>
            {implied.map(({ feature, by }) => (
              <li key={feature.id}>
                <FeatureLink feature={feature} /> {by && <small>{words.start.by(by.label)}</small>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {unrecognized.length > 0 && (
        <>
          <h2>{words.start.unrecognized(unrecognized.length)}</h2>
          <ul className="unrecognized">
            {unrecognized.map(({ name, closest, closestRoles }) => (
              <li key={name}>
                <span>{name}</span>
                {closest.length > 0 && <span className="quiet">{words.start.didYouMean}</span>}
                {closest.map(({ id, label }) => (
                  <button type="button" key={id} onClick={() => onReplace(name, label)}>
                    {label}
                  </button>
                ))}
                {closestRoles.map(({ slug, title }) => (
                  <PlaceLink key={slug} to={{ view: 'role', slug }}>
                    {title}
                  </PlaceLink>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Several sources may call a thing the same; whoever reads the list knows one. */
function eachOnce(entries: Profile['understood']): Profile['understood'] {
  const labels = entries.map(({ feature }) => feature.label.toLowerCase())
  return entries.filter((_, place) => labels.indexOf(labels[place]!) === place)
}

function FeatureLink({
  feature,
}: {
  readonly feature: { readonly __typename: string; readonly slug: string; readonly label: string }
}): ReactNode {
  const mark = markOf(feature)
  return mark === undefined ? feature.label : <PlaceLink to={placeOfMark(mark)}>{feature.label}</PlaceLink>
}
