import { type ReactNode, useState } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { RoleMatchesDocument, RoleReadingsDocument } from '../asking/generated/documents.ts'
import type { RoleMatchesQuery, RoleReadingsQuery } from '../asking/generated/operations.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { roleClass } from '../choosing/roleClass.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'
import { FeatureLink } from './FeatureLink.tsx'
import { readingsOf } from './readings.ts'

type Reading = NonNullable<RoleReadingsQuery['rolesBySlug'][number]>
type Region = RoleReadingsQuery['overlap']['regions'][number]

/** One job as several datasets describe it: first which do, then what each says. */
export function Readings({ slug }: { readonly slug: string }): ReactNode {
  const [{ language }] = usePlace()
  return (
    <Answered answer={useAnswer(RoleMatchesDocument, { slug, language })}>
      {({ role }) => {
        if (role === null) return null
        const slugs = readingsOf(role)
        return slugs.length < 2 ? <BesideRelated role={role} /> : <SideBySide slugs={slugs} />
      }}
    </Answered>
  )
}

/** Where no other dataset describes the same job: one that describes a related job, as somebody chooses. */
function BesideRelated({ role }: { readonly role: NonNullable<RoleMatchesQuery['role']> }): ReactNode {
  const [chosen, setChosen] = useState<string>()
  return (
    <>
      <p>{words.pages.readingsNone}</p>
      <p className="actions">
        {role.matches.map(({ role: { slug, title } }) => (
          <button key={slug} type="button" aria-pressed={slug === chosen} onClick={() => setChosen(slug)}>
            {title}
          </button>
        ))}
      </p>
      {chosen !== undefined && <SideBySide slugs={[role.slug, chosen]} />}
    </>
  )
}

function SideBySide({ slugs }: { readonly slugs: readonly string[] }): ReactNode {
  const [{ language }] = usePlace()
  const answer = useAnswer(RoleReadingsDocument, { roles: slugs as string[], language })
  return (
    <Answered answer={answer}>
      {({ rolesBySlug, overlap }) => {
        const readings = rolesBySlug.filter((reading) => reading !== null)
        const shared = overlap.regions.find(({ roles }) => roles.length === readings.length)
        return (
          <>
            <p>{overlap.sentence}</p>
            <p>
              <PlaceLink to={{ view: 'overlap', roles: slugs }}>{words.pages.readingsCompare}</PlaceLink>
            </p>
            {shared && (
              <>
                <h3>{words.pages.readingsAll(readings.length)}</h3>
                <Features region={shared} />
              </>
            )}
            <div className="readings">
              {readings.map((reading, place) => (
                <OneReading
                  key={reading.slug}
                  reading={reading}
                  place={place}
                  only={overlap.regions.find(({ roles }) => roles.length === 1 && roles[0]!.slug === reading.slug)}
                />
              ))}
            </div>
          </>
        )
      }}
    </Answered>
  )
}

/** What one dataset says of the job. */
function OneReading({
  reading: { slug, title, source, summary, responsibilities, skills, libraries },
  place,
  only,
}: {
  readonly reading: Reading
  readonly place: number
  readonly only: Region | undefined
}): ReactNode {
  return (
    <section>
      <h3 className={roleClass(place)}>
        <PlaceLink to={{ view: 'role', slug }}>{title}</PlaceLink>
      </h3>
      <p className="quiet">{words.pages.sourceLine(source.title, source.version)}</p>
      <p>{summary ?? words.pages.readingsEmpty}</p>
      <Part title={words.pages.readingsTasks} total={responsibilities.totalCount}>
        {responsibilities.nodes.map((task) => (
          <li key={task.slug}>{task.statement}</li>
        ))}
      </Part>
      <Part title={words.pages.readingsSkills} total={skills.totalCount}>
        {skills.nodes.map((skill) => (
          <li key={skill.slug}>
            <PlaceLink to={{ view: 'skill', slug: skill.slug }}>{skill.name}</PlaceLink>
          </li>
        ))}
      </Part>
      <Part title={words.pages.readingsTools} total={libraries.totalCount}>
        {libraries.nodes.map((library) => (
          <li key={library.slug}>
            <PlaceLink to={{ view: 'library', slug: library.slug }}>{library.name}</PlaceLink>
          </li>
        ))}
      </Part>
      {only && only.featureCount > 0 && (
        <>
          <h4>{words.pages.readingsOnly}</h4>
          <Features region={only} />
        </>
      )}
    </section>
  )
}

/** The first entries of a list, and how many more there are. */
function Part({
  title,
  total,
  children,
}: {
  readonly title: string
  readonly total: number
  readonly children: readonly ReactNode[]
}): ReactNode {
  const more = total - children.length
  return (
    <>
      <h4>{title}</h4>
      {total === 0 ? <p className="quiet">{words.pages.readingsEmpty}</p> : <ul>{children}</ul>}
      {more > 0 && <p className="quiet">{words.pages.others(more)}</p>}
    </>
  )
}

/** The first features of a combination of readings, and how many more there are. */
function Features({ region: { features, featureCount } }: { readonly region: Region }): ReactNode {
  const more = featureCount - features.length
  return (
    <>
      <ul className="inline-names">
        {features.map(({ feature }) => (
          <li key={feature.id}>
            <FeatureLink feature={feature} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">{words.pages.others(more)}</p>}
    </>
  )
}
