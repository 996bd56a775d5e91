import type { EdgeName, NounName } from '../../catalogue/catalogue.ts'
import type { Row } from '../table/difference.ts'

/** Values by property; references are identifiers. An absent property is unknown. Lists of later facts are appended. */
export type Values = Row

/** What happens if the same node or edge is repeated. */
export type Repetition =
  /** The repetition is an error. */
  | 'refuse'
  /** The repetition adds missing columns; a column that has a value already is an error. */
  | 'fill'
  /** Missing columns are added and lists appended; the greater weight and the stronger requirement win. */
  | 'merge'

/** A statement of a row of a source file. Nodes are referenced by the source's identifiers. */
export type Fact =
  | {
      /** A node. */
      readonly node: NounName
      readonly id: string
      readonly values: Values
      /** Slug without the prefix of the dataset; made from the name if absent. Of libraries, the whole slug. */
      readonly slug?: string
      readonly repeated?: Repetition
    }
  | {
      /** What took the place of a node that the source no longer has, where it is of this noun; there may be several. */
      readonly successorOf: NounName
      readonly id: string
      readonly by: string
    }
  | {
      /** More about a node of an earlier row. */
      readonly update: NounName
      readonly id: string
      readonly values: Values
    }
  | {
      /** Names of a node in one language. */
      readonly labels: NounName
      readonly id: string
      readonly values: Values
    }
  | {
      /** An edge. */
      readonly edge: EdgeName
      readonly from: string
      readonly to: string
      readonly values: Values
      readonly repeated?: Repetition
    }

/** The result of reading a row. */
export type Outcome =
  /** A valid row. */
  | { readonly facts: readonly Fact[]; readonly note?: string }
  /** An invalid row, which is ignored. */
  | { readonly reject: string }
  /** A valid row that the graph does not need, apart from these facts. */
  | { readonly skip: string; readonly facts?: readonly Fact[] }
