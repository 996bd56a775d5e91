import type { ReactNode } from 'react'
import type { PathsViewQuery } from '../asking/generated/operations.ts'
import { roleClass } from '../choosing/roleClass.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'
import { stopsOf } from './stops.ts'

type Path = PathsViewQuery['careerPaths'][number]

/** One way, with its moves: how much each covers, what it takes, and a link to plan it. */
export function PathItem({
  path,
  number,
  places,
  direct,
}: {
  readonly path: Path
  /** From 1. */
  readonly number: number
  /** The place of each career, for its colour. */
  readonly places: ReadonlyMap<string, number>
  /** The preparation that the direct way takes, in years; null if it is unknown. */
  readonly direct: number | null
}): ReactNode {
  const { sentence, effort, hops } = path
  const stops = stopsOf(path)
  const start = stops[0]
  return (
    <section className="path">
      <h2>{words.paths.way(number, hops.length - 1)}</h2>
      <p className="said">
        {sentence} {hops.length > 1 && effort !== null && words.paths.effort(effort)}
      </p>
      {hops.length > 1 && effort !== null && direct !== null && <p>{words.paths.againstDirect(effort, direct)}</p>}
      <ol className="hops">
        {start && <Stop role={start} place={places.get(start.slug) ?? 0} />}
        {hops.map((hop, move) => (
          <Stop key={hop.to.slug} role={hop.to} place={places.get(hop.to.slug) ?? 0}>
            <div className="hop">
              <p>
                {hop.sentence} {hop.effort !== null && words.paths.hopEffort(hop.effort)}
              </p>
              {hop.readiness !== null && (
                <span className="meter" role="img" aria-label={words.paths.covered(hop.readiness)}>
                  <span style={{ width: `${hop.readiness * 100}%` }} />
                </span>
              )}
              <p>
                <PlaceLink to={{ view: 'transition', from: stops[move]?.slug, to: hop.to.slug }}>
                  {words.paths.plan(hop.to.title)}
                </PlaceLink>
              </p>
            </div>
          </Stop>
        ))}
      </ol>
    </section>
  )
}

function Stop({
  role,
  place,
  children,
}: {
  readonly role: Path['hops'][number]['to']
  readonly place: number
  /** The move that leads to it. */
  readonly children?: ReactNode
}): ReactNode {
  return (
    <li>
      {children}
      <h3 className={`stop ${roleClass(place)}`}>
        <PlaceLink to={{ view: 'role', slug: role.slug }}>{role.title}</PlaceLink> <small>{role.source.title}</small>
      </h3>
    </li>
  )
}
