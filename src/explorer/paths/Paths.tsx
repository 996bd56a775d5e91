import type { ReactNode } from 'react'
import { creditsOf } from '../../pictures/creditsOf.ts'
import { paths as draw } from '../../pictures/paths.ts'
import { Answered } from '../asking/Answered.tsx'
import { ask } from '../asking/ahead.ts'
import { PathsViewDocument } from '../asking/generated/documents.ts'
import { SeeQuery } from '../asking/SeeQuery.tsx'
import { useAnswer } from '../asking/useAnswer.ts'
import { askEnds, EndFinder } from '../choosing/EndFinder.tsx'
import { useKnown } from '../known/known.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import type { Place } from '../place/place.ts'
import { usePlace } from '../place/usePlace.ts'
import { Credits } from '../shell/Credits.tsx'
import { SavePicture } from '../shell/SavePicture.tsx'
import { useTitle } from '../shell/useTitle.ts'
import { words } from '../words/words.ts'
import { PathItem } from './PathItem.tsx'
import { stopPlaces, stopsOf, waysOf } from './stops.ts'
import './paths.css'

type PathsPlace = Place & { readonly view: 'paths' }

/** Ways from one career to another, directly or by way of others. */
export default function Paths({ place }: { readonly place: PathsPlace }): ReactNode {
  const [, goTo] = usePlace()
  const { from, to } = place
  const { marks } = useKnown()
  const isSame = from !== undefined && from === to
  const variables = askedAt(place)
  const answer = useAnswer(PathsViewDocument, variables)
  const first = variables && answer.data?.direct[0]
  const stops = first ? stopsOf(first) : []
  const target = stops.at(-1)?.title ?? ''
  const title = stops.length < 2 ? words.paths.title : words.paths.titleFromTo(stops[0]!.title, target)
  useTitle(title)
  return (
    <>
      <h1>{title}</h1>
      <div className="chosen">
        <EndFinder
          label={words.transition.from}
          slug={from}
          known={first?.hops[0]?.from}
          other={to}
          at={0}
          onChoose={(slug) => goTo({ ...place, from: slug })}
        />
        <EndFinder
          label={words.transition.to}
          slug={to}
          known={first?.hops.at(-1)?.to}
          other={from}
          at={1}
          onChoose={(slug) => goTo({ ...place, to: slug })}
        />
      </div>
      {isSame && <p className="notice">{words.paths.same}</p>}
      {!isSame && variables === undefined && <p>{words.paths.choose}</p>}
      {variables && (
        <>
          <Answered answer={answer}>
            {(data) => {
              const ways = waysOf(data)
              const places = stopPlaces(ways)
              const roles = ways.flatMap(stopsOf)
              return (
                <>
                  <p>{ways.length === 1 ? words.paths.onlyDirect : words.paths.explained}</p>
                  {marks.length > 0 && <p>{words.paths.marksNotCounted}</p>}
                  <p className="quiet">{words.paths.effortExplained}</p>
                  {ways.map((path, number) => (
                    <PathItem
                      key={path.hops.map(({ to }) => to.slug).join(' ')}
                      path={path}
                      number={number + 1}
                      places={places}
                      direct={data.direct[0]?.effort ?? null}
                    />
                  ))}
                  <p className="actions">
                    <SavePicture
                      name={`paths-${from}-${to}`}
                      draw={(theme) => draw({ paths: ways }, { width: 760, theme, credits: creditsOf(roles) })}
                    />
                    <PlaceLink to={{ view: 'transition', from, to }}>{words.paths.plan(target)}</PlaceLink>
                  </p>
                  <Credits datasets={roles.map(({ source }) => source.dataset)} />
                </>
              )
            }}
          </Answered>
          <SeeQuery queries={[{ document: PathsViewDocument, variables }]} />
        </>
      )}
    </>
  )
}

/** What a place asks for; undefined if it does not name two careers. */
function askedAt({ from, to, language }: PathsPlace) {
  return from === undefined || to === undefined || from === to ? undefined : { from, to, language }
}

/** Asks what the view shows, before it is there. */
export function askAhead(place: PathsPlace): Promise<unknown> {
  const variables = askedAt(place)
  return variables ? ask(PathsViewDocument, variables) : askEnds(place)
}
