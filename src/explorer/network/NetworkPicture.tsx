import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import { neighbourhood } from '../../pictures/neighbourhood.ts'
import type { Theme } from '../../pictures/pictureOptions.ts'
import { Drawing } from '../shell/Drawing.tsx'
import { SavePicture } from '../shell/SavePicture.tsx'
import { words } from '../words/words.ts'
import { panned, zoomed } from './camera.ts'
import { keyAct, zoomStep } from './keys.ts'
import { Legend } from './Legend.tsx'
import type { Selection } from './selection.ts'
import type { Thing } from './thing.ts'
import { wordingsOf } from './tieWords.ts'
import { useGestures } from './useGestures.ts'
import { type LaidOut, useLayout } from './useLayout.ts'
import { usePrinting } from './usePrinting.ts'
import { useStage } from './useStage.ts'

/** How wide the picture is when it is saved or printed, in CSS pixels. */
const [savedWidth, largeWidth] = [900, 1500]

/** The picture beside the list: the same things and ties, to look around in. */
export function NetworkPicture({
  selection,
  open,
  onOpen,
}: {
  readonly selection: Selection
  /** Id of the thing that is open in the list. */
  readonly open: string | undefined
  readonly onOpen: (thing: Thing) => void
}): ReactNode {
  const [frame, stage, aspect] = useStage()
  const laidOut = useLayout(selection, aspect)
  const [current, setCurrent] = useState<string>()
  const [isFocused, setFocused] = useState(false)
  const isPrinting = usePrinting()
  const help = useId()
  const things = laidOut?.things ?? []
  const placeOf = (id: string | undefined) => {
    const place = things.findIndex((thing) => thing.id === id)
    return place < 0 ? undefined : place
  }
  const [at, opened] = [placeOf(current), placeOf(open)]
  useEffect(() => {
    if (laidOut !== undefined) stage?.show(laidOut, !matchMedia('(prefers-reduced-motion: reduce)').matches)
  }, [stage, laidOut])
  useEffect(() => stage?.mark({ current: at, open: opened, focused: isFocused }), [stage, at, opened, isFocused])
  function openAt(place: number): void {
    const thing = things[place]
    if (thing !== undefined) onOpen(thing)
  }
  useGestures(frame, stage, (place) => setCurrent(things[place ?? -1]?.id), openAt)

  function zoom(factor: number): void {
    if (stage === undefined) return
    const { width, height } = stage.size
    stage.look(zoomed(stage.camera, factor, { x: width / 2, y: height / 2 }, stage.size))
  }

  function press(event: KeyboardEvent): void {
    if (stage === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const done = keyAct(event, stage.onScreen(), at)
    if (done === undefined) return
    event.preventDefault()
    if (done.act === 'go') {
      setCurrent(things[done.to]?.id)
      stage.reveal(done.to)
    } else if (done.act === 'open') openAt(done.place)
    else if (done.act === 'pan') stage.look(panned(stage.camera, done.right, done.down))
    else if (done.act === 'zoom') zoom(done.factor)
    else if (done.act === 'whole') stage.whole()
    else setCurrent(undefined)
  }

  const thing = things[at ?? -1]
  const draw = (theme: Theme) => (laidOut === undefined ? '' : savedPicture(laidOut, theme))
  return (
    <figure className="network-picture">
      {/* Arrow keys mean something of their own here, which no other role says. */}
      <div
        ref={frame}
        className={at === undefined ? 'frame' : 'frame pointing'}
        tabIndex={0}
        role="application"
        aria-label={words.network.pictureOf(selection.things.length, selection.ties.length)}
        aria-describedby={help}
        aria-busy={laidOut === undefined}
        onKeyDown={press}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        <canvas />
      </div>
      {isPrinting && <Drawing svg={draw('page')} className="printed drawing" />}
      <p className="at" role="status">
        {thing === undefined ? (
          <span className="quiet">{words.network.hint}</span>
        ) : (
          <>
            <strong>{thing.label}</strong> {saidOf(thing, selection)}
          </>
        )}
      </p>
      <p className="actions">
        <button type="button" onClick={() => zoom(zoomStep)}>
          {words.network.closer}
        </button>
        <button type="button" onClick={() => zoom(1 / zoomStep)}>
          {words.network.wider}
        </button>
        <button type="button" onClick={() => stage?.whole()}>
          {words.network.whole}
        </button>
        {laidOut !== undefined && <SavePicture name={savedName(things)} draw={draw} />}
      </p>
      <Legend kinds={selection.thingKinds.map(({ name }) => name)} />
      <p id={help} className="quiet keys">
        {words.network.keys}
      </p>
    </figure>
  )
}

/** What a thing is, and what links it to what was asked for. */
function saidOf(thing: Thing, { things, ties }: Selection): string {
  const asked = things.filter(({ id, asked }) => asked && id !== thing.id)
  const said = wordingsOf(thing, ties, asked).map(({ wording }) => wording)
  return [words.network.things[thing.kind].one, ...said].join(' · ')
}

function savedName(things: readonly Thing[]): string {
  return things.flatMap(({ asked, label }) => (asked ? [label] : [])).join(' ')
}

/** The picture as a file: the same things where they stand here. */
function savedPicture({ things, ties, places }: LaidOut, theme: Theme): string {
  const nodes = things.map((thing) => ({ ...thing, ...places.get(thing.id)! }))
  const edges = ties.map(({ from, to, weight }) => ({ from: things[from]!.id, to: things[to]!.id, weight }))
  return neighbourhood({ nodes, edges }, { width: things.length > 120 ? largeWidth : savedWidth, theme })
}
