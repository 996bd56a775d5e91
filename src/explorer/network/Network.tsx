import { type ReactNode, useMemo, useRef, useState } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { NetworkStartsDocument, NetworkViewDocument } from '../asking/generated/documents.ts'
import { SeeQuery } from '../asking/SeeQuery.tsx'
import { AnyFinder } from '../choosing/AnyFinder.tsx'
import type { Place } from '../place/place.ts'
import { usePlace } from '../place/usePlace.ts'
import { BelowFold } from '../shell/BelowFold.tsx'
import { useTitle } from '../shell/useTitle.ts'
import { words } from '../words/words.ts'
import { AskedThings } from './AskedThings.tsx'
import { Choices } from './Choices.tsx'
import { HowMany } from './HowMany.tsx'
import { NetworkList } from './NetworkList.tsx'
import { NetworkPicture } from './NetworkPicture.tsx'
import './network.css'
import { selected } from './selection.ts'
import { countOf } from './shownCount.ts'
import { referenceOf, type Surroundings, type Thing } from './thing.ts'
import { askSurroundings, useSurroundings } from './useSurroundings.ts'

type GraphPlace = Place & { readonly view: 'graph' }

/** What stands around careers, skills and libraries: a list, and beside it a picture of the same. */
export default function Network({ place }: { readonly place: GraphPlace }): ReactNode {
  const [, goTo] = usePlace()
  const { at, language } = place
  const count = countOf(place.count)
  const answers = useSurroundings(at.join(','), count, language)
  const { starts, view, unknown, surroundings, isEmpty } = answers
  const asked = surroundings?.things.filter(({ asked }) => asked) ?? []
  const title = asked.length === 0 ? words.network.title : words.network.titleOf(asked.map(({ label }) => label))
  useTitle(title)
  const go = (next: Partial<GraphPlace>) => goTo({ ...place, ...next })
  return (
    <>
      <h1>{title}</h1>
      {at.length === 0 && <p>{words.network.choose}</p>}
      {unknown.map((reference) => (
        <p key={reference} className="problem" role="alert">
          {words.network.unknown(reference)}
        </p>
      ))}
      <div className="chosen">
        <AskedThings
          things={asked}
          onRemove={(removed) => go({ at: at.filter((reference) => reference !== referenceOf(removed)) })}
        />
        <AnyFinder
          label={words.network.find}
          placeholder={words.network.placeholder}
          types={['ROLE', 'SKILL', 'LIBRARY']}
          onChoose={({ __typename, slug }) => {
            const added = `${__typename.toLowerCase()}/${slug}`
            if (!at.includes(added)) go({ at: [...at, added] })
          }}
        />
      </div>
      {at.length > 0 && (
        <>
          <Answered answer={starts}>
            {() =>
              isEmpty ? null : (
                <Answered answer={view}>
                  {() =>
                    surroundings === undefined ? (
                      <p className="waiting">{words.asking.waiting}</p>
                    ) : (
                      <Around place={place} surroundings={surroundings} count={count} onGo={go} />
                    )
                  }
                </Answered>
              )
            }
          </Answered>
          <SeeQuery
            queries={[
              { document: NetworkViewDocument, variables: answers.variables },
              { document: NetworkStartsDocument, variables: answers.startsVariables },
            ]}
          />
        </>
      )}
    </>
  )
}

/** Asks what the view shows, before it is there. */
export function askAhead({ at, count, language }: GraphPlace): Promise<unknown> {
  return askSurroundings(at, countOf(count), language)
}

function Around({
  place,
  surroundings,
  count,
  onGo,
}: {
  readonly place: GraphPlace
  readonly surroundings: Surroundings
  readonly count: number
  readonly onGo: (next: Partial<GraphPlace>) => void
}): ReactNode {
  const [, goTo] = usePlace()
  const heading = useRef<HTMLParagraphElement>(null)
  /** What was opened in the picture: the list goes there. */
  const [focus, setFocus] = useState<string>()
  const { at, min } = place
  // As texts, so that a change elsewhere in the address lays nothing out anew.
  const [kinds, hide] = [place.kinds?.join(','), place.hide?.join(',')]
  const selection = useMemo(
    () => selected(surroundings, { kinds: kinds?.split(','), min, hide: hide?.split(',') }),
    [surroundings, kinds, min, hide],
  )
  const open = surroundings.things.find((thing) => referenceOf(thing) === place.open)?.id
  const show = (thing: Thing | undefined) =>
    goTo({ ...place, open: thing === undefined ? undefined : referenceOf(thing) }, { replace: true })
  const openFromPicture = (thing: Thing) => {
    setFocus(thing.id)
    show(thing)
  }
  // The thing whose buttons were pressed leaves the list: the focus goes on at its head.
  const leave = (next: Partial<GraphPlace>) => {
    onGo({ ...next, open: undefined })
    heading.current?.focus()
  }
  const others = selection.things.filter(({ asked }) => !asked).length
  const acts = {
    onOpen: (thing: Thing | undefined) => {
      setFocus(undefined)
      show(thing)
    },
    onExpand: (thing: Thing) => leave({ at: [...at, referenceOf(thing)] }),
    onHide: (thing: Thing) => leave({ hide: [...(place.hide ?? []), referenceOf(thing)] }),
  }
  return (
    <>
      <HowMany
        headingRef={heading}
        surroundings={surroundings}
        shown={others}
        count={count}
        onMore={(next) => onGo({ count: next })}
      />
      <Choices
        selection={selection}
        chosen={place}
        onChoose={(chosen) => onGo({ kinds: chosen.kinds, min: chosen.min, hide: chosen.hide })}
        onShow={(thing) => {
          const left = place.hide?.filter((reference) => reference !== referenceOf(thing))
          onGo({ hide: left?.length ? left : undefined })
        }}
      />
      <div className="network">
        <div className="network-list">
          <p className="to-picture">
            <a href="#network-picture">{words.network.toPicture}</a>
          </p>
          <BelowFold>
            <NetworkList selection={selection} open={open} focus={focus} acts={acts} />
          </BelowFold>
        </div>
        <section id="network-picture" className="network-side" aria-label={words.network.picture} tabIndex={-1}>
          <BelowFold>
            <NetworkPicture selection={selection} open={open} onOpen={openFromPicture} />
          </BelowFold>
        </section>
      </div>
    </>
  )
}
