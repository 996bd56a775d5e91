import type { ReactNode } from 'react'
import { strandRow } from '../../pictures/strandRow.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { Drawing } from '../shell/Drawing.tsx'
import { words } from '../words/words.ts'
import { Meter } from './Meter.tsx'
import { NameList, named } from './NameList.tsx'
import type { ShownRole } from './RoleLists.tsx'
import { Section } from './Section.tsx'

/** One strand with a bead at the first line of each row: the mark of the career that the page is about. */
const strand = strandRow([true], { width: 320, beadAt: 20 })

/** Careers near a career: by what they share, by what its source says, and by work. */
export function NearRoles({ role }: { readonly role: ShownRole }): ReactNode {
  const { similarRoles, related, collaborators } = role
  return (
    <>
      {similarRoles.edges.length > 0 && (
        <Section title={words.pages.similar}>
          <p className="quiet">{words.pages.similarExplained}</p>
          <ul className="near">
            {similarRoles.edges.map(({ node, score, sharedSkillCount, sharedLibraryCount }) => (
              <li key={node.slug}>
                <Drawing svg={strand} className="strand" />
                <PlaceLink to={{ view: 'role', slug: node.slug }}>{node.title}</PlaceLink>
                <span className="amounts">
                  <Meter value={score} /> {words.pages.likeness(score)}
                </span>
                <small>
                  {node.source.title}, {words.pages.inCommon(words.pages.shares(sharedSkillCount, sharedLibraryCount))}
                </small>
                <PlaceLink to={{ view: 'overlap', roles: [role.slug, node.slug] }} className="beside">
                  {words.pages.compareThese}
                  <span className="unseen"> {words.pages.compareWith(node.title)}</span>
                </PlaceLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {collaborators.length > 0 && (
        <Section title={words.pages.collaborators}>
          <NameList of={role.id} names={collaborators.map(named.role)} kinds={['ROLE_COLLABORATORS']} />
        </Section>
      )}
      {related.length > 0 && (
        <Section title={words.pages.related}>
          <p className="quiet">{words.pages.relatedExplained(role.source.title)}</p>
          <NameList
            of={role.id}
            names={related.map(({ role: near, tier }) => ({
              ...named.role(near),
              note: tier === null ? undefined : words.pages.tier(tier),
            }))}
            kinds={['RELATED_ROLES']}
          />
        </Section>
      )}
    </>
  )
}
