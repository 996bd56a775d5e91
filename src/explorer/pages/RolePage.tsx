import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { ask } from '../asking/ahead.ts'
import { RolePageDocument } from '../asking/generated/documents.ts'
import { SeeQuery } from '../asking/SeeQuery.tsx'
import { useAnswer } from '../asking/useAnswer.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import type { Place } from '../place/place.ts'
import { BelowFold } from '../shell/BelowFold.tsx'
import { Unfold } from '../shell/Unfold.tsx'
import { useTitle } from '../shell/useTitle.ts'
import { words } from '../words/words.ts'
import { Languages } from './Languages.tsx'
import { NameList, named } from './NameList.tsx'
import { NearRoles } from './NearRoles.tsx'
import { NothingHere } from './NothingHere.tsx'
import { Origin } from './Origin.tsx'
import './pages.css'
import { Readings } from './Readings.tsx'
import { Replaced } from './Replaced.tsx'
import { RoleBasics } from './RoleBasics.tsx'
import { type ShownRole, Skills, Tasks, Tools } from './RoleLists.tsx'
import { Section } from './Section.tsx'

type NounPlace = Place & { readonly slug: string }

/** All that the data knows of one career. */
export default function RolePage({ place }: { readonly place: NounPlace }): ReactNode {
  const variables = askedAt(place)
  const answer = useAnswer(RolePageDocument, variables)
  useTitle(answer.data?.role?.title ?? place.slug)
  return (
    <article className="about">
      <Answered answer={answer}>
        {({ role }) => (role === null ? <NothingHere noun="role" /> : <Career role={role} />)}
      </Answered>
      <SeeQuery queries={[{ document: RolePageDocument, variables }]} />
    </article>
  )
}

function askedAt({ slug, language }: NounPlace) {
  return { slug, language }
}

/** Asks what the view shows, before it is there. */
export function askAhead(place: NounPlace): Promise<unknown> {
  return ask(RolePageDocument, askedAt(place))
}

function Career({ role }: { readonly role: ShownRole }): ReactNode {
  const { id, slug, title, summary, source } = role
  return (
    <>
      <p className="kind">
        {words.pages.career} · {words.pages.sourceLine(source.title, source.version)}
      </p>
      <h1 className="role-1">{title}</h1>
      {role.deprecated && <Replaced by={role.replacedBy && named.role(role.replacedBy)} />}
      {summary !== null && <p className="sentence">{summary}</p>}
      <nav aria-label={words.pages.actions} className="next-steps">
        <PlaceLink to={{ view: 'overlap', roles: [slug] }}>{words.pages.compare}</PlaceLink>
        <PlaceLink to={{ view: 'transition', to: slug }}>{words.pages.getThere}</PlaceLink>
        <PlaceLink to={{ view: 'graph', at: [`role/${slug}`] }}>{words.pages.around}</PlaceLink>
      </nav>
      <RoleBasics role={role} />
      <BelowFold>
        <Tasks role={role} />
        <Skills role={role} />
        <Tools role={role} />
        <NearRoles role={role} />
        {role.matches.length > 0 && (
          <Section title={words.pages.elsewhere}>
            <Unfold summary={words.pages.readings}>
              <Readings slug={slug} />
            </Unfold>
            <NameList
              of={id}
              names={role.matches.map(({ role: other, relation }) => ({
                ...named.role(other),
                note: `${words.pages.match(relation)}, ${other.source.title}`,
              }))}
              kinds={['ROLE_MATCHES']}
            />
          </Section>
        )}
        <Languages id={id} labels={role.labels} />
        <Origin
          id={id}
          source={source}
          statement={summary === null ? title : `${title}: ${summary}`}
          about={{ noun: 'role', slug }}
        />
      </BelowFold>
    </>
  )
}
