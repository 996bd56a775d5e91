import type { ReactNode } from 'react'
import { creditsOf } from '../../pictures/creditsOf.ts'
import { strands } from '../../pictures/strands.ts'
import { Answered } from '../asking/Answered.tsx'
import { ask } from '../asking/ahead.ts'
import { OverlapFeaturesDocument, OverlapScoreDocument, OverlapViewDocument } from '../asking/generated/documents.ts'
import type { SimilarityMeasure } from '../asking/generated/operations.ts'
import { SeeQuery } from '../asking/SeeQuery.tsx'
import { useAnswer } from '../asking/useAnswer.ts'
import { RoleChips } from '../choosing/RoleChips.tsx'
import { RoleFinder } from '../choosing/RoleFinder.tsx'
import { mostRoles } from '../choosing/roleClass.ts'
import { askNamedRoles, type NamedRole, useNamedRoles } from '../choosing/useNamedRoles.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import type { Place } from '../place/place.ts'
import { usePlace } from '../place/usePlace.ts'
import { BelowFold } from '../shell/BelowFold.tsx'
import { Credits } from '../shell/Credits.tsx'
import { SavePicture } from '../shell/SavePicture.tsx'
import { useTitle } from '../shell/useTitle.ts'
import { words } from '../words/words.ts'
import { isMeasure } from './measures.ts'
import { RegionList } from './RegionList.tsx'
import { opened } from './regions.ts'
import { Scores } from './Scores.tsx'
import './overlap.css'

type OverlapPlace = Place & { readonly view: 'overlap' }

/** Two to six careers side by side: what they share, and what each has alone. */
export default function Overlap({ place }: { readonly place: OverlapPlace }): ReactNode {
  const [, goTo] = usePlace()
  const { roles, measure, variables } = askedAt(place)
  const answer = useAnswer(OverlapViewDocument, variables)
  const titles = answer.data?.overlap.roles.map(({ title }) => title)
  useTitle(variables && titles ? words.overlap.pageTitle(titles) : words.overlap.title)
  const choose = (next: readonly string[]) => goTo({ view: 'overlap', roles: next, measure: place.measure })
  return (
    <>
      <h1>{variables ? words.overlap.heading : words.overlap.title}</h1>
      {place.roles.length > mostRoles && <p className="notice">{words.overlap.tooMany(mostRoles)}</p>}
      <div className="chosen">
        <ChosenRoles
          slugs={roles}
          known={answer.data?.overlap.roles ?? []}
          isMixed={(answer.data?.overlap.datasets.length ?? 0) > 1}
          onChoose={choose}
        />
        {roles.length < mostRoles && (
          <RoleFinder label={words.choosing.find} exclude={roles} onChoose={({ slug }) => choose([...roles, slug])} />
        )}
      </div>
      {variables === undefined ? (
        <Empty />
      ) : (
        <>
          <Answered answer={answer}>
            {({ overlap }) => (
              <>
                <p className="sentence">{overlap.sentence}</p>
                {overlap.datasets.length > 1 && <p>{words.overlap.severalSources}</p>}
                <h2>{words.overlap.regions}</h2>
                <p className="explained">{words.overlap.regionsExplained}</p>
                <BelowFold>
                  <RegionList overlap={overlap} place={place} />
                  <p className="actions">
                    <SavePicture
                      name={`overlap-${roles.join('-')}`}
                      draw={(theme) => strands(overlap, { width: 760, theme, credits: creditsOf(overlap.roles) })}
                    />
                    {roles.length === 2 && (
                      <>
                        <PlaceLink to={{ view: 'transition', from: roles[0], to: roles[1] }}>
                          {words.overlap.change(titles?.[0] ?? '', titles?.[1] ?? '')}
                        </PlaceLink>
                        <PlaceLink to={{ view: 'transition', from: roles[1], to: roles[0] }}>
                          {words.overlap.change(titles?.[1] ?? '', titles?.[0] ?? '')}
                        </PlaceLink>
                      </>
                    )}
                  </p>
                </BelowFold>
                <BelowFold>
                  <Scores
                    roles={overlap.roles}
                    measure={measure}
                    onMeasure={(next) => goTo({ ...place, measure: next }, { replace: true })}
                  />
                  <Credits datasets={overlap.datasets} />
                </BelowFold>
              </>
            )}
          </Answered>
          <SeeQuery
            queries={[
              { document: OverlapViewDocument, variables },
              { document: OverlapFeaturesDocument, variables },
              { document: OverlapScoreDocument, variables: { ...variables, measure } },
            ]}
          />
        </>
      )}
    </>
  )
}

/** What a place asks for. */
function askedAt({ roles: named, measure: name, language }: OverlapPlace) {
  const roles = named.slice(0, mostRoles)
  const measure: SimilarityMeasure = isMeasure(name) ? name : 'BLENDED'
  return { roles, measure, variables: roles.length < 2 ? undefined : { roles, language } }
}

/** Asks what the view shows, before it is there; and what stands further down, once the first answer has come. */
export async function askAhead(place: OverlapPlace): Promise<void> {
  const { roles, measure, variables } = askedAt(place)
  if (variables === undefined) {
    await askNamedRoles(roles, place.language)
    return
  }
  if ((await ask(OverlapViewDocument, variables)) === undefined) return
  if (opened(place.open).size > 0) void ask(OverlapFeaturesDocument, variables)
  void ask(OverlapScoreDocument, { ...variables, measure })
}

/**
 * The careers chosen, each with its source where they are of several datasets.
 *
 * @param known careers that an answer has named; the others are asked for
 */
function ChosenRoles({
  slugs,
  known,
  isMixed,
  onChoose,
}: {
  readonly slugs: readonly string[]
  readonly known: readonly NamedRole[]
  readonly isMixed: boolean
  readonly onChoose: (next: readonly string[]) => void
}): ReactNode {
  const [{ language }] = usePlace()
  const named = useNamedRoles(slugs, language, known)
  if (slugs.length === 0) return null
  const roles = slugs.map((slug, index) => {
    const role = named[index]
    // One that is not found has an error of its own below, and can be taken away here.
    return { slug, title: role?.title ?? slug, ...(isMixed && role && { source: role.source }) }
  })
  return <RoleChips roles={roles} onRemove={(removed) => onChoose(slugs.filter((slug) => slug !== removed))} />
}

/** What to do while there is nothing to compare. */
function Empty(): ReactNode {
  return (
    <>
      <p>{words.overlap.choose}</p>
      <ul>
        {words.overlap.suggestions.map(({ roles, text }) => (
          <li key={text}>
            <PlaceLink to={{ view: 'overlap', roles }}>{text}</PlaceLink>
          </li>
        ))}
      </ul>
    </>
  )
}
