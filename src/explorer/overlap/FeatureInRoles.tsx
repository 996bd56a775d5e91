import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { FeatureInRolesDocument } from '../asking/generated/documents.ts'
import type { FeatureInRolesQuery } from '../asking/generated/operations.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { roleClass } from '../choosing/roleClass.ts'
import { EvidenceList } from '../evidence/EvidenceList.tsx'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'

/** A career of the row, with its place among those compared. */
export interface RowRole {
  readonly slug: string
  readonly title: string
  readonly at: number
}

interface NamedFeature {
  readonly __typename: 'Skill' | 'Library'
  readonly id: string
  readonly slug: string
  readonly label: string
}

type RoleWithFeature = NonNullable<FeatureInRolesQuery['rolesBySlug'][number]>

/** Why each career asks for a thing: who says so, and in which of its tasks it is used, side by side. */
export function FeatureInRoles({
  feature,
  roles,
}: {
  readonly feature: NamedFeature
  readonly roles: readonly RowRole[]
}): ReactNode {
  const [{ language }] = usePlace()
  const answer = useAnswer(FeatureInRolesDocument, {
    roles: roles.map(({ slug }) => slug),
    feature: feature.id,
    language,
  })
  return (
    <div className="why">
      <Answered answer={answer}>
        {({ rolesBySlug, node }) => {
          const matches = node !== null && 'matches' in node ? node.matches : []
          return (
            <>
              <div className="side-by-side">
                {rolesBySlug.map((role, place) =>
                  role === null ? null : (
                    <section key={role.slug}>
                      <h3 className={roleClass(roles[place]?.at ?? place)}>{role.title}</h3>
                      <Tasks role={role} feature={feature.id} />
                      <Sayers role={role} feature={feature} />
                    </section>
                  ),
                )}
              </div>
              {matches.length > 0 && (
                <p className="through">{words.overlap.through(matches.map(({ feature: { label } }) => label))}</p>
              )}
            </>
          )
        }}
      </Answered>
      <p>
        <PlaceLink to={{ view: nounOf(feature), slug: feature.slug }}>
          {words.overlap.moreAbout(feature.label)}
        </PlaceLink>
      </p>
    </div>
  )
}

/** The tasks of a career in which the thing is used. */
function Tasks({ role, feature }: { readonly role: RoleWithFeature; readonly feature: string }): ReactNode {
  const tasks = role.responsibilities.nodes.filter(({ skills, libraries }) =>
    [...skills, ...libraries].some(({ id }) => id === feature),
  )
  if (tasks.length === 0) return <p className="quiet">{words.overlap.noTasks}</p>
  return (
    <ul>
      {tasks.map(({ id, statement }) => (
        <li key={id}>{statement}</li>
      ))}
    </ul>
  )
}

/** Who says that the career asks for it, and where. */
function Sayers({ role, feature }: { readonly role: RoleWithFeature; readonly feature: NamedFeature }): ReactNode {
  const [link] = role.links.nodes
  if (link === undefined) return <p className="quiet">{words.overlap.byMatch}</p>
  const fact = {
    statement: words.overlap.asksFor(role.title, feature.label, link.weight),
    from: { noun: 'role', slug: role.slug },
    to: { noun: nounOf(feature), slug: feature.slug },
  } as const
  return <EvidenceList evidence={role.links.nodes.flatMap(({ evidence }) => evidence)} fact={fact} />
}

function nounOf({ __typename }: NamedFeature): 'skill' | 'library' {
  return __typename === 'Skill' ? 'skill' : 'library'
}
