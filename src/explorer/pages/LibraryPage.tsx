import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { ask } from '../asking/ahead.ts'
import { LibraryPageDocument } from '../asking/generated/documents.ts'
import type { LibraryPageQuery } from '../asking/generated/operations.ts'
import { SeeQuery } from '../asking/SeeQuery.tsx'
import { useAnswer } from '../asking/useAnswer.ts'
import { addressShown, openable } from '../evidence/shownEvidence.ts'
import { KnowButton } from '../known/KnowButton.tsx'
import { PlaceLink } from '../place/PlaceLink.tsx'
import type { Place } from '../place/place.ts'
import { BelowFold } from '../shell/BelowFold.tsx'
import { useTitle } from '../shell/useTitle.ts'
import { words } from '../words/words.ts'
import { DemandFor, FeatureMatches, Names, Together } from './FeatureLists.tsx'
import { LibraryFeatures } from './LibraryFeatures.tsx'
import { named } from './NameList.tsx'
import { NothingHere } from './NothingHere.tsx'
import { Origin } from './Origin.tsx'
import './pages.css'
import { RolesNeeding } from './RolesNeeding.tsx'
import { Terms } from './Terms.tsx'

type NounPlace = Place & { readonly slug: string }

/** All that the data knows of one library or tool. */
export default function LibraryPage({ place }: { readonly place: NounPlace }): ReactNode {
  const variables = askedAt(place)
  const answer = useAnswer(LibraryPageDocument, variables)
  useTitle(answer.data?.library?.name ?? place.slug)
  return (
    <article className="about">
      <Answered answer={answer}>
        {({ library }) => (library === null ? <NothingHere noun="library" /> : <Tool library={library} />)}
      </Answered>
      <SeeQuery queries={[{ document: LibraryPageDocument, variables }]} />
    </article>
  )
}

function askedAt({ slug, language }: NounPlace) {
  return { slug, language }
}

/** Asks what the view shows, before it is there. */
export function askAhead(place: NounPlace): Promise<unknown> {
  return ask(LibraryPageDocument, askedAt(place))
}

function Tool({ library }: { readonly library: NonNullable<LibraryPageQuery['library']> }): ReactNode {
  const { id, slug, name, summary, source, writtenFor } = library
  return (
    <>
      <p className="kind">
        {words.pages.libraryKind(library.kind)} · {words.pages.sourceLine(source.title, source.version)}
      </p>
      <h1>{name}</h1>
      {summary !== null && <p className="sentence">{summary}</p>}
      {library.generic && <p>{words.pages.generic}</p>}
      <nav aria-label={words.pages.actions} className="next-steps">
        <PlaceLink to={{ view: 'graph', at: [`library/${slug}`] }}>{words.pages.around}</PlaceLink>
        <KnowButton feature={{ __typename: 'Library', slug, label: name }} />
      </nav>
      <Terms
        terms={[
          [words.pages.otherNames, library.aliases],
          [words.pages.category, [library.category]],
          [words.pages.writtenFor, writtenFor === null ? [] : [libraryLink(writtenFor)]],
          [words.pages.package, [library.packageName]],
          [words.pages.documentation, [siteLink(library.documentation)]],
          [words.pages.homepage, [siteLink(library.homepage)]],
        ]}
      />
      <LibraryFeatures name={name} slug={slug} features={library.features} />
      <Names title={words.pages.serves} of={id} names={library.skills.map(named.skill)} kinds={['SKILL_LIBRARIES']} />
      <BelowFold>
        <RolesNeeding needed={{ noun: 'library', id, slug }} roles={library.roles} />
        <DemandFor demand={library.demand} />
        <Together together={library.namedTogether} />
        <Names
          title={words.pages.alternatives}
          of={id}
          names={library.alternatives.map(named.library)}
          kinds={['ALTERNATIVES']}
        />
        <Names title={words.pages.buildsOn} of={id} names={library.buildsOn.map(named.library)} kinds={['BUILDS_ON']} />
        <Names
          title={words.pages.builtOnBy}
          of={id}
          names={library.builtOnBy.map(named.library)}
          kinds={['BUILDS_ON']}
        />
        <FeatureMatches name={name} from={{ noun: 'library', slug }} matches={library.matches} />
        <Origin
          id={id}
          source={source}
          statement={summary === null ? name : `${name}: ${summary}`}
          about={{ noun: 'library', slug }}
        />
      </BelowFold>
    </>
  )
}

function libraryLink({ slug, name }: { readonly slug: string; readonly name: string }): ReactNode {
  return <PlaceLink to={{ view: 'library', slug }}>{name}</PlaceLink>
}

/** @returns undefined for an address that is none */
function siteLink(address: string | null): ReactNode | undefined {
  const safe = openable(address)
  return (
    safe && (
      <a href={safe} rel="noreferrer">
        {addressShown(safe)}
      </a>
    )
  )
}
