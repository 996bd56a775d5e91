import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { LibraryRolesAfterDocument, SkillRolesAfterDocument } from '../asking/generated/documents.ts'
import type { SkillPageQuery } from '../asking/generated/operations.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { LinkEvidence } from '../evidence/LinkEvidence.tsx'
import { Why } from '../evidence/Why.tsx'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { usePlace } from '../place/usePlace.ts'
import { More } from '../shell/More.tsx'
import { words } from '../words/words.ts'
import { Meter } from './Meter.tsx'
import { Section } from './Section.tsx'

type SkillRoles = NonNullable<SkillPageQuery['skill']>['roles']

/** Careers with the importance of a skill, or of a tool, to each. */
interface Needing extends Omit<SkillRoles, 'edges' | 'totalCount'> {
  readonly edges: readonly (Omit<SkillRoles['edges'][number], 'requirement'> & {
    readonly requirement?: SkillRoles['edges'][number]['requirement']
  })[]
}

/** What the careers need. */
interface Needed {
  readonly noun: 'skill' | 'library'
  /** Global id. */
  readonly id: string
  readonly slug: string
}

/** The careers that need a skill or tool, the ones it matters most to first. */
export function RolesNeeding({
  needed,
  roles,
}: {
  readonly needed: Needed
  readonly roles: Needing & { readonly totalCount: number }
}): ReactNode {
  return (
    <Section title={words.pages.neededBy}>
      <p className="quiet">{roles.totalCount === 0 ? words.pages.neededByNone : words.pages.ordered}</p>
      <Rows needed={needed} roles={roles} shown={roles.edges.length} total={roles.totalCount} />
    </Section>
  )
}

interface RestProps {
  readonly needed: Needed
  readonly shown: number
  readonly total: number
}

function Rows({ needed, roles, shown, total }: RestProps & { readonly roles: Needing }): ReactNode {
  return (
    <>
      <ul className="fact-rows">
        {roles.edges.map(({ node, weight, requirement }) => (
          <li key={node.slug}>
            <span>
              <PlaceLink to={{ view: 'role', slug: node.slug }}>{node.title}</PlaceLink>
              <small>{node.source.title}</small>
            </span>
            <Meter value={weight} />
            <span className="amounts">
              {requirement && `${requirement === 'ESSENTIAL' ? words.pages.essential : words.pages.optional}, `}
              {words.pages.importance(weight)}
            </span>
            <Why name={node.title}>
              <LinkEvidence from={node.id} to={needed.id} />
            </Why>
          </li>
        ))}
      </ul>
      <More page={roles.pageInfo} shown={shown} total={total}>
        {(after, shown) =>
          needed.noun === 'skill' ? (
            <SkillRolesAfter needed={needed} after={after} shown={shown} total={total} />
          ) : (
            <LibraryRolesAfter needed={needed} after={after} shown={shown} total={total} />
          )
        }
      </More>
    </>
  )
}

function SkillRolesAfter({ after, ...rest }: RestProps & { readonly after: string }): ReactNode {
  const [{ language }] = usePlace()
  const answer = useAnswer(SkillRolesAfterDocument, { slug: rest.needed.slug, after, language })
  return <Answered answer={answer}>{({ skill }) => skill && <Rows {...rest} roles={skill.roles} />}</Answered>
}

function LibraryRolesAfter({ after, ...rest }: RestProps & { readonly after: string }): ReactNode {
  const [{ language }] = usePlace()
  const answer = useAnswer(LibraryRolesAfterDocument, { slug: rest.needed.slug, after, language })
  return <Answered answer={answer}>{({ library }) => library && <Rows {...rest} roles={library.roles} />}</Answered>
}
