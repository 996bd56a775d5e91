import type { Thing } from './thing.ts'

/** What can be done with a thing of the list. */
export interface ThingActs {
  readonly onOpen: (thing: Thing | undefined) => void
  readonly onExpand: (thing: Thing) => void
  readonly onHide: (thing: Thing) => void
}
