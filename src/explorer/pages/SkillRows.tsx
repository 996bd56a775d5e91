import type { ReactNode } from 'react'
import type { RoleLibraryRowFragment, RoleSkillRowFragment } from '../asking/generated/operations.ts'
import { LinkEvidence } from '../evidence/LinkEvidence.tsx'
import { Why } from '../evidence/Why.tsx'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'
import { DemandLines } from './Demand.tsx'
import { Meter } from './Meter.tsx'

/** Skills of a career: how important each is, who says so, in which tasks it is used, and how often adverts name it. */
export function SkillRows({
  role,
  rows,
}: {
  /** Global id of the career. */
  readonly role: string
  readonly rows: readonly RoleSkillRowFragment[]
}): ReactNode {
  return (
    <ul className="fact-rows">
      {rows.map(({ node, weight, level, requirement, reason, demand, responsibilities }) => (
        <li key={node.slug}>
          <PlaceLink to={{ view: 'skill', slug: node.slug }}>{node.name}</PlaceLink>
          <Meter value={weight} />
          <span className="amounts">
            {requirement === 'ESSENTIAL' ? words.pages.essential : words.pages.optional},{' '}
            {words.pages.importance(weight)}
            {level !== null && `, ${words.pages.level(level)}`}
          </span>
          <DemandLines demand={demand} />
          <Why name={node.name}>
            {reason && <p>{words.pages.reason(reason)}</p>}
            {responsibilities.length > 0 && (
              <>
                <p>{words.pages.inTasks}</p>
                <ul>
                  {responsibilities.map(({ slug, statement }) => (
                    <li key={slug}>{statement}</li>
                  ))}
                </ul>
              </>
            )}
            <LinkEvidence from={role} to={node.id} />
          </Why>
        </li>
      ))}
    </ul>
  )
}

/** Tools of a career, likewise. */
export function LibraryRows({
  role,
  rows,
}: {
  readonly role: string
  readonly rows: readonly RoleLibraryRowFragment[]
}): ReactNode {
  return (
    <ul className="fact-rows">
      {rows.map(({ node, weight, hot, inDemand, reason, demand }) => (
        <li key={node.slug}>
          <span>
            <PlaceLink to={{ view: 'library', slug: node.slug }}>{node.name}</PlaceLink>
            {node.category && <small>{node.category}</small>}
          </span>
          <Meter value={weight} />
          <span className="amounts">{words.pages.importance(weight)}</span>
          <DemandLines demand={demand} />
          {(hot || inDemand) && (
            <p className="quiet demand-line">{inDemand ? words.pages.inDemand : words.pages.hot}</p>
          )}
          <Why name={node.name}>
            {reason && <p>{words.pages.reason(reason)}</p>}
            <LinkEvidence from={role} to={node.id} />
          </Why>
        </li>
      ))}
    </ul>
  )
}
