import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { ask } from '../asking/ahead.ts'
import { SourceRolesDocument, SourcesViewDocument } from '../asking/generated/documents.ts'
import type { SourcesViewQuery } from '../asking/generated/operations.ts'
import { SeeQuery } from '../asking/SeeQuery.tsx'
import { useAnswer } from '../asking/useAnswer.ts'
import { addressShown, openable } from '../evidence/shownEvidence.ts'
import { BelowFold } from '../shell/BelowFold.tsx'
import { Unfold } from '../shell/Unfold.tsx'
import { useTitle } from '../shell/useTitle.ts'
import { words } from '../words/words.ts'
import { ImportRuns } from './ImportRuns.tsx'
import { toldQuality } from './qualityFigures.ts'
import { Section } from './Section.tsx'
import './pages.css'
import { Terms } from './Terms.tsx'

/** Where all facts are from, under which licences, how good the comparisons are, and what was read in. */
export default function Sources(): ReactNode {
  useTitle(words.sources.title)
  const answer = useAnswer(SourcesViewDocument, {})
  return (
    <article className="about">
      <h1>{words.sources.title}</h1>
      <Answered answer={answer}>
        {({ sources, stats, quality }) => (
          <>
            <p className="sentence">{words.sources.introduction(stats.roles, stats.skills, stats.libraries)}</p>
            <BelowFold>
              {sources.map((source) => (
                <OneSource key={source.slug} source={source} />
              ))}
              <Section title={words.sources.quality}>
                <QualityTold quality={quality} />
              </Section>
            </BelowFold>
          </>
        )}
      </Answered>
      <Section title={words.sources.runs}>
        <Unfold summary={words.sources.runsShow}>
          <ImportRuns after={undefined} />
        </Unfold>
      </Section>
      <SeeQuery queries={[{ document: SourcesViewDocument, variables: {} }]} />
    </article>
  )
}

/** Asks what the view shows, before it is there. */
export function askAhead(): Promise<unknown> {
  return ask(SourcesViewDocument, {})
}

function OneSource({ source }: { readonly source: SourcesViewQuery['sources'][number] }): ReactNode {
  const { slug, title, version, publisher, license, attribution, url } = source
  const address = openable(url)
  return (
    <section className="source">
      <h2>{title}</h2>
      <Terms
        terms={[
          [words.sources.edition, [version]],
          [words.sources.publisher, [publisher]],
          [words.sources.license, [license]],
          [words.sources.describes, [<RoleCount key={slug} source={slug} />]],
          [
            words.sources.visit,
            [
              address && (
                <a key={address} href={address} rel="noreferrer">
                  {addressShown(address)}
                </a>
              ),
            ],
          ],
          [words.sources.attribution, [attribution]],
        ]}
      />
    </section>
  )
}

/** How many careers a source describes: some say other things only. */
function RoleCount({ source }: { readonly source: string }): ReactNode {
  const { data } = useAnswer(SourceRolesDocument, { source })
  return data === undefined ? '…' : words.sources.careers(data.roles.totalCount)
}

/** How far the comparisons can be trusted, with the figures that say so. */
function QualityTold({ quality }: { readonly quality: SourcesViewQuery['quality'] }): ReactNode {
  const told = toldQuality(quality)
  if (told === undefined) return <p>{words.sources.qualityUnknown}</p>
  const { hit, triples, direction } = told
  const releases = quality.releases
    .filter(({ version }) => version !== null)
    .map(({ dataset, version }) => words.sources.release(dataset, version))
    .join(', ')
  return (
    <p>
      {words.sources.hitAtFirst(hit.value, hit.low, hit.high, hit.occupations, releases)}{' '}
      {triples !== undefined && direction !== undefined && `${words.sources.checks(triples, direction)} `}
      {words.sources.own}
    </p>
  )
}
