import { useSyncExternalStore } from 'react'
import { answers } from './answers.ts'

// The revision of the graph that the answers on the page are from.

let current: number | undefined
let hasChanged = false
const listeners = new Set<() => void>()

/** Takes down the revision of an answer. A newer one makes all that is shown be asked for again. */
export function noticeRevision(revision: unknown): void {
  if (typeof revision !== 'number' || revision === current) return
  const isNewer = current !== undefined && revision > current
  if (current !== undefined && !isNewer) return
  current = revision
  if (isNewer) {
    hasChanged = true
    answers.invalidateQueries()
  }
  for (const listener of listeners) listener()
}

/** The newest revision that was answered; undefined before the first answer. */
export function useRevision(): number | undefined {
  return useSyncExternalStore(listen, () => current)
}

/** Whether the graph has changed while the page was open. */
export function useHasChanged(): boolean {
  return useSyncExternalStore(listen, () => hasChanged)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
