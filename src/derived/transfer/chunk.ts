/**
 * A part of an object graph, sent from one thread to another; small enough to be decoded within a few milliseconds. The
 * objects that its steps make are numbered from 1, in their order; steps refer to earlier objects by number.
 */
export type Chunk = readonly Step[]

/** An instruction to the decoder. */
export type Step =
  /** Makes plain objects, one per row of the columns, with one property per column. */
  | { readonly make: 'objects'; readonly count: number; readonly keys: readonly string[]; readonly columns: Columns }
  /** Makes an empty collection. */
  | { readonly make: 'array' | 'map' | 'set' }
  /** Appends values to a collection; in a map, under the key in the second column or in a property of the value. */
  | {
      readonly make: 'more'
      readonly count: number
      readonly of: number
      readonly columns: Columns
      readonly property: string | undefined
    }
  /** A buffer that is transferred, not copied. */
  | { readonly make: 'buffer'; readonly buffer: ArrayBuffer }
  /** Makes a typed array on a part of a buffer. */
  | {
      readonly make: 'numbers'
      readonly type: string
      readonly of: number
      readonly start: number
      readonly length: number
    }
  /** Makes an instance of a transferable class; the columns hold the arguments of its constructor. */
  | { readonly make: 'instance'; readonly of: string; readonly columns: Columns }
  /** Sets a property of an object to an object that was made after it. */
  | { readonly make: 'link'; readonly of: number; readonly key: string; readonly to: number }
  /** A value of a derived function. */
  | {
      readonly make: 'memo'
      readonly of: number
      readonly name: string
      readonly key: string
      readonly columns: Columns
    }
  /** Names the object that was packed. */
  | { readonly make: 'root'; readonly of: number }

export type Columns = readonly Column[]

/** The same value for all rows, one value for each, or per row the number of an object, 0 for null. */
export type Column =
  | { readonly same: unknown }
  | { readonly values: readonly unknown[] }
  | { readonly objects: Uint32Array }
