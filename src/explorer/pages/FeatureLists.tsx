import type { ReactNode } from 'react'
import type { ShownDemandFragment, SkillPageQuery } from '../asking/generated/operations.ts'
import { EvidenceList } from '../evidence/EvidenceList.tsx'
import { Why } from '../evidence/Why.tsx'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { Folded } from '../shell/Folded.tsx'
import { words } from '../words/words.ts'
import { FeatureLink } from './FeatureLink.tsx'
import { Meter } from './Meter.tsx'
import { type Named, NameList } from './NameList.tsx'
import { Section } from './Section.tsx'

type Skill = NonNullable<SkillPageQuery['skill']>

/** A part of a page with names; nothing where there are none. */
export function Names(props: {
  readonly title: string
  readonly of: string
  readonly names: readonly Named[]
  readonly kinds: Parameters<typeof NameList>[0]['kinds']
}): ReactNode {
  if (props.names.length === 0) return null
  return (
    <Section title={props.title}>
      <NameList of={props.of} names={props.names} kinds={props.kinds} />
    </Section>
  )
}

/** How often adverts name a skill or tool, for each job that was counted. */
export function DemandFor({ demand }: { readonly demand: readonly ShownDemandFragment[] }): ReactNode {
  if (demand.length === 0) return null
  return (
    <Section title={words.pages.demand}>
      <ul className="fact-rows">
        {demand.map(({ named, of, share, role, period, place, source }) => (
          <li key={`${source.slug} ${period} ${place} ${role?.slug}`}>
            {role === null ? (
              <span>{words.pages.allJobs}</span>
            ) : (
              <PlaceLink to={{ view: 'role', slug: role.slug }}>{role.title}</PlaceLink>
            )}
            {share === null ? <span /> : <Meter value={share} />}
            <span className="amounts">{share === null ? words.pages.few : words.pages.share(share)}</span>
            <p className="quiet demand-line">
              {words.pages.namedOfAll(named, of)}, {words.pages.sample(period, place)}. {source.title}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What adverts name together with a skill or tool. */
export function Together({ together }: { readonly together: Skill['namedTogether'] }): ReactNode {
  if (together.length === 0) return null
  return (
    <Section title={words.pages.together}>
      <ul className="name-list">
        {together.map(({ feature, lift, named }) => (
          <li key={feature.id}>
            <span>
              <FeatureLink feature={feature} />
              <small>
                {words.pages.adverts(named)}, {words.pages.lift(lift)}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The same in other datasets, with who says so. */
export function FeatureMatches({
  name,
  from,
  matches,
}: {
  readonly name: string
  readonly from: { readonly noun: 'skill' | 'library'; readonly slug: string }
  readonly matches: Skill['matches']
}): ReactNode {
  if (matches.length === 0) return null
  return (
    <Section title={words.pages.elsewhere}>
      <Folded first={12} className="name-list">
        {matches.map(({ feature, relation, evidence }) => (
          <li key={feature.id}>
            <span>
              <FeatureLink feature={feature} />
              <small>{words.pages.featureMatch(relation, feature.source.title)}</small>
            </span>
            <Why name={feature.label}>
              <EvidenceList
                evidence={evidence}
                fact={{
                  statement: words.pages.matchStatement(name, feature.label, relation),
                  from,
                  to: { noun: feature.__typename === 'Skill' ? 'skill' : 'library', slug: feature.slug },
                }}
              />
            </Why>
          </li>
        ))}
      </Folded>
    </Section>
  )
}
