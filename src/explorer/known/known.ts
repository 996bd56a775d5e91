import { useSyncExternalStore } from 'react'
import { fragmentOf, marksInFragment } from './fragment.ts'
import { type Mark, marksAmong, mostMarks, thingsOf } from './mark.ts'

// What somebody says they know. It is kept in this browser alone; only this file touches its storage.

/** What is known, and whose list it is. */
export interface Known {
  readonly marks: readonly Mark[]
  /** Whether it came with a link. The own list is kept meanwhile. */
  readonly isShared: boolean
  /** How many things the own list has. */
  readonly ownCount: number
  /** Whether a change can be taken back. */
  readonly canUndo: boolean
}

const key = 'career-lattice.known'
const listeners = new Set<() => void>()

let own: readonly Mark[] = stored() ?? []
let shared: readonly Mark[] | undefined = marksInFragment(location.hash)
/** The lists before each change, the last one last. */
let before: (readonly Mark[])[] = []
let known = current()

window.addEventListener('storage', (event) => {
  // Another tab has changed the list; a key of null means that all was cleared.
  if (event.key !== key && event.key !== null) return
  own = stored() ?? []
  tell()
})
window.addEventListener('hashchange', () => {
  const marks = marksInFragment(location.hash)
  if (marks === undefined) return
  shared = marks
  before = []
  tell()
})

/** What is known now. */
export function knownNow(): Known {
  return known
}

/** What is known, as it changes. */
export function useKnown(): Known {
  return useSyncExternalStore(listen, () => known)
}

/** Adds to the list. What is beyond the most that are kept is left out. */
export function know(marks: readonly Mark[]): void {
  change(marksAmong([...known.marks, ...marks]).slice(0, mostMarks))
}

/** Takes something off the list. */
export function forget(marks: readonly Mark[]): void {
  change(known.marks.filter((other) => !marks.includes(other)))
}

/** Empties the list. */
export function forgetAll(): void {
  change([])
}

/** Takes the last change back. */
export function undo(): void {
  const last = before.pop()
  if (last !== undefined) set(last)
}

/** Makes the list of a link one's own, beside what one had or in place of it. */
export function adopt(): void {
  if (shared === undefined) return
  own = marksAmong([...own, ...shared])
  leaveShared()
}

/** Goes back from the list of a link to one's own. */
export function leaveShared(): void {
  shared = undefined
  before = []
  dropFragment()
  keep()
  tell()
}

/** The address of what is shown, with the list in its fragment. */
export function sharedAddress(): string {
  return location.href.replace(/#.*$/, '') + fragmentOf(known.marks)
}

function change(marks: readonly Mark[]): void {
  before.push(known.marks)
  set(marks)
}

function set(marks: readonly Mark[]): void {
  if (shared === undefined) {
    own = marks
    keep()
  } else {
    // Whoever looks at the list of another tries things out; neither list of theirs changes.
    shared = marks
  }
  tell()
}

function keep(): void {
  try {
    if (own.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(own))
  } catch {
    // Storage may be refused or full: the list lives as long as the page.
  }
}

function stored(): Mark[] | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(value) ? marksAmong(value) : []
  } catch {
    return undefined
  }
}

function dropFragment(): void {
  if (marksInFragment(location.hash) === undefined) return
  history.replaceState(history.state, '', location.pathname + location.search)
}

function current(): Known {
  return {
    marks: shared ?? own,
    isShared: shared !== undefined,
    ownCount: thingsOf(own).length,
    canUndo: before.length > 0,
  }
}

function tell(): void {
  known = current()
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
