import { type ReactNode, useState } from 'react'
import { BelowFold } from '../shell/BelowFold.tsx'
import { words } from '../words/words.ts'
import { ListedThing } from './ListedThing.tsx'
import type { Selection } from './selection.ts'
import { type Thing, thingKinds } from './thing.ts'
import type { ThingActs } from './thingActs.ts'

/** How many things of a kind are listed before somebody asks for all. */
const firstThings = 8

/** All that the picture shows, in words: by kind, the nearest first. */
export function NetworkList({
  selection,
  open,
  focus,
  acts,
}: {
  readonly selection: Selection
  /** Id of the thing that is unfolded. */
  readonly open: string | undefined
  /** Id of the thing that was opened elsewhere, and takes the focus. */
  readonly focus: string | undefined
  readonly acts: ThingActs
}): ReactNode {
  const others = selection.things.filter(({ asked }) => !asked)
  const [first, ...rest] = thingKinds
    .map((kind) => ({ kind, things: others.filter((thing) => thing.kind === kind) }))
    .filter(({ things }) => things.length > 0)
    .map(({ kind, things }) => (
      <section key={kind}>
        <h2>
          {words.network.things[kind].many} <small>{things.length}</small>
        </h2>
        <ThingsOfKind things={things} selection={selection} open={open} focus={focus} acts={acts} />
      </section>
    ))
  return (
    <>
      {first}
      <BelowFold>{rest}</BelowFold>
    </>
  )
}

function ThingsOfKind({
  things,
  selection,
  open,
  focus,
  acts,
}: {
  readonly things: readonly Thing[]
  readonly selection: Selection
  readonly open: string | undefined
  readonly focus: string | undefined
  readonly acts: ThingActs
}): ReactNode {
  const [isWhole, setWhole] = useState(false)
  // What is open is listed, however far away it stands.
  const rows = things.filter(({ id }, place) => isWhole || place < firstThings || id === open)
  return (
    <>
      <ul className="things">
        {rows.map((thing) => (
          <ListedThing
            key={thing.id}
            thing={thing}
            selection={selection}
            isOpen={thing.id === open}
            takesFocus={thing.id === focus}
            acts={acts}
          />
        ))}
      </ul>
      {things.length > firstThings && (
        <button type="button" className="fold" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.network.showFewer : words.network.showAll(things.length)}
        </button>
      )}
    </>
  )
}
