import { useEffect, useState } from 'react'
import { type LayoutTask, layoutOf, type Point } from './layout.ts'
import type { Selection } from './selection.ts'
import type { Thing } from './thing.ts'

/** Where things stand, by their ids. */
type Places = ReadonlyMap<string, Point>

/** What is shown, with where it stands. */
export interface LaidOut {
  readonly things: readonly Thing[]
  /** By the places of their things in the list. */
  readonly ties: LayoutTask['ties']
  readonly places: Places
}

/**
 * Where the things of a selection stand: laid out beside the page, beginning where they stood before.
 *
 * @param aspect how much wider than high the picture is; undefined before that is known
 * @returns undefined until something is laid out; meanwhile what was laid out before
 */
export function useLayout({ things, ties }: Pick<Selection, 'things' | 'ties'>, aspect: number | undefined) {
  const [laidOut, setLaidOut] = useState<LaidOut>()
  const [run] = useState(layouter)
  useEffect(() => run.stop, [run])
  useEffect(() => {
    if (aspect === undefined) return
    const at = new Map(things.map(({ id }, place) => [id, place]))
    const placed = ties.map(({ from, to, weight }) => ({ from: at.get(from)!, to: at.get(to)!, weight }))
    const known = things.map(({ id, kind, asked }) => ({ kind, asked, from: run.last.get(id) }))
    run.start({ things: known, ties: placed, aspect }, (flat) => {
      run.last = new Map(things.map(({ id }, place) => [id, { x: flat[place * 2]!, y: flat[place * 2 + 1]! }]))
      setLaidOut({ things, ties: placed, places: run.last })
    })
  }, [things, ties, aspect, run])
  return laidOut
}

type Done = (places: Float32Array) => void

/** One worker for as long as a view lives; of several tasks, only the newest matters. */
function layouter() {
  let worker: Worker | undefined
  let number = 0
  let done: Done = () => {}
  let waiting: LayoutTask | undefined
  const here = () => {
    // Where the worker cannot be loaded, the page waits for the layout.
    if (waiting !== undefined) done(layoutOf(waiting))
    waiting = undefined
  }
  return {
    /** Where things stood when they were laid out last. */
    last: new Map() as Places,
    start(task: LayoutTask, then: Done): void {
      number++
      done = then
      waiting = task
      if (worker === undefined) {
        worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
        worker.addEventListener('error', here)
        worker.addEventListener('message', ({ data }: MessageEvent<{ number: number; places: Float32Array }>) => {
          if (data.number !== number) return
          waiting = undefined
          done(data.places)
        })
      }
      worker.postMessage({ number, task })
    },
    stop(): void {
      worker?.terminate()
      worker = undefined
    },
  }
}
