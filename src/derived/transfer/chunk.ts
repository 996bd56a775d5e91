/**
 * A piece of an object graph on its way from one thread to another, small enough that taking it in takes a few
 * milliseconds. What its steps make is numbered from 1, in their order; steps refer to what was made before by number.
 */
export type Chunk = readonly Step[]

/** What the receiver does next. */
export type Step =
  /** Makes plain objects, one per row of the columns, with a property per column. */
  | { readonly make: 'objects'; readonly count: number; readonly keys: readonly string[]; readonly columns: Columns }
  /** Makes an empty collection. */
  | { readonly make: 'array' | 'map' | 'set' }
  /** Puts values at the end of a collection; in a map, each at the key in the second column or in its own property. */
  | {
      readonly make: 'more'
      readonly count: number
      readonly of: number
      readonly columns: Columns
      readonly property: string | undefined
    }
  /** Takes a buffer over, without copying it. */
  | { readonly make: 'buffer'; readonly buffer: ArrayBuffer }
  /** Makes a typed array that shows a part of a buffer. */
  | {
      readonly make: 'numbers'
      readonly type: string
      readonly of: number
      readonly start: number
      readonly length: number
    }
  /** Makes an instance of a class that can travel; the columns hold what its constructor takes. */
  | { readonly make: 'instance'; readonly of: string; readonly columns: Columns }
  /** Sets a property of an object to what was made after it. */
  | { readonly make: 'link'; readonly of: number; readonly key: string; readonly to: number }
  /** Hands a memoised value over. */
  | {
      readonly make: 'memo'
      readonly of: number
      readonly name: string
      readonly key: string
      readonly columns: Columns
    }
  /** Says which object all this was about. */
  | { readonly make: 'root'; readonly of: number }

export type Columns = readonly Column[]

/** One value for all rows, or one for each; or per row the number of the object that it is, 0 for null. */
export type Column =
  | { readonly same: unknown }
  | { readonly values: readonly unknown[] }
  | { readonly objects: Uint32Array }
