import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { ask } from '../asking/ahead.ts'
import { SkillPageDocument } from '../asking/generated/documents.ts'
import type { SkillPageQuery } from '../asking/generated/operations.ts'
import { SeeQuery } from '../asking/SeeQuery.tsx'
import { useAnswer } from '../asking/useAnswer.ts'
import { KnowButton } from '../known/KnowButton.tsx'
import { PlaceLink } from '../place/PlaceLink.tsx'
import type { Place } from '../place/place.ts'
import { BelowFold } from '../shell/BelowFold.tsx'
import { useTitle } from '../shell/useTitle.ts'
import { words } from '../words/words.ts'
import { DemandFor, FeatureMatches, Names, Together } from './FeatureLists.tsx'
import { Languages } from './Languages.tsx'
import { named } from './NameList.tsx'
import { NothingHere } from './NothingHere.tsx'
import { Origin } from './Origin.tsx'
import './pages.css'
import { Replaced } from './Replaced.tsx'
import { RolesNeeding } from './RolesNeeding.tsx'
import { Terms } from './Terms.tsx'

type NounPlace = Place & { readonly slug: string }

/** All that the data knows of one skill. */
export default function SkillPage({ place }: { readonly place: NounPlace }): ReactNode {
  const variables = askedAt(place)
  const answer = useAnswer(SkillPageDocument, variables)
  useTitle(answer.data?.skill?.name ?? place.slug)
  return (
    <article className="about">
      <Answered answer={answer}>
        {({ skill }) => (skill === null ? <NothingHere noun="skill" /> : <Skill skill={skill} />)}
      </Answered>
      <SeeQuery queries={[{ document: SkillPageDocument, variables }]} />
    </article>
  )
}

function askedAt({ slug, language }: NounPlace) {
  return { slug, language }
}

/** Asks what the view shows, before it is there. */
export function askAhead(place: NounPlace): Promise<unknown> {
  return ask(SkillPageDocument, askedAt(place))
}

function Skill({ skill }: { readonly skill: NonNullable<SkillPageQuery['skill']> }): ReactNode {
  const { id, slug, name, description, source } = skill
  const next = skill.next.nodes.filter(({ to }) => to.slug === slug).map(({ from }) => from)
  return (
    <>
      <p className="kind">
        {words.pages.skillKind(skill.kind)} · {words.pages.sourceLine(source.title, source.version)}
      </p>
      <h1>{name}</h1>
      {skill.deprecated && <Replaced by={skill.replacedBy && named.skill(skill.replacedBy)} />}
      {description !== null && <p className="sentence">{description}</p>}
      <nav aria-label={words.pages.actions} className="next-steps">
        <PlaceLink to={{ view: 'graph', at: [`skill/${slug}`] }}>{words.pages.around}</PlaceLink>
        <KnowButton feature={{ __typename: 'Skill', slug, label: name }} />
      </nav>
      <Terms
        terms={[
          [words.pages.otherNames, skill.aliases],
          [words.pages.code, skill.code === null ? [] : [words.pages.codeOf(skill.code, source.title)]],
          [words.pages.tags, skill.tags.map((tag) => tag.replaceAll('-', ' '))],
        ]}
      />
      <Names
        title={words.pages.prerequisites}
        of={id}
        names={skill.prerequisites.map(named.skill)}
        kinds={['PREREQUISITES']}
      />
      <Names title={words.pages.next} of={id} names={next} kinds={['PREREQUISITES']} />
      <BelowFold>
        <RolesNeeding needed={{ noun: 'skill', id, slug }} roles={skill.roles} />
        <DemandFor demand={skill.demand} />
        <Together together={skill.namedTogether} />
        <Names
          title={words.pages.servedBy}
          of={id}
          names={skill.libraries.map(named.library)}
          kinds={['SKILL_LIBRARIES']}
        />
        <Names title={words.pages.broader} of={id} names={skill.broader.map(named.skill)} kinds={['BROADER']} />
        <Names title={words.pages.narrower} of={id} names={skill.narrower.map(named.skill)} kinds={['BROADER']} />
        <Names title={words.pages.relatedSkills} of={id} names={skill.related.map(named.skill)} kinds={['RELATED']} />
        <FeatureMatches name={name} from={{ noun: 'skill', slug }} matches={skill.matches} />
        <Languages id={id} labels={skill.labels} />
        <Origin
          id={id}
          source={source}
          statement={description === null ? name : `${name}: ${description}`}
          about={{ noun: 'skill', slug }}
        />
      </BelowFold>
    </>
  )
}
