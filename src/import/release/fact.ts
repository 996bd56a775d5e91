import type { EdgeName, NounName } from '../../catalogue/catalogue.ts'
import type { Row } from '../table/difference.ts'

/** Properties and their values, references as identifiers; a property that is absent is not spoken about. Lists grow: what later facts say is added. */
export type Values = Row

/** What happens when the same node or edge comes again. */
export type Repetition =
  /** The second is refused as a duplicate. */
  | 'refuse'
  /** The second fills columns that the first left open; a column that is filled already is a duplicate. */
  | 'fill'
  /** Both are told of the same thing: columns are filled, lists grow, the heavier weight and the stronger word win. */
  | 'merge'

/** Something that a row of a source file says. Nodes are named by the source's identifiers. */
export type Fact =
  | {
      /** There is a node. */
      readonly node: NounName
      readonly id: string
      readonly values: Values
      /** Slug after the dataset's name; made from the node's name if absent. Libraries have their whole slug here. */
      readonly slug?: string
      readonly repeated?: Repetition
    }
  | {
      /** There is more to say about a node that an earlier row has told of. */
      readonly update: NounName
      readonly id: string
      readonly values: Values
    }
  | {
      /** There is an edge. */
      readonly edge: EdgeName
      readonly from: string
      readonly to: string
      readonly values: Values
      readonly repeated?: Repetition
    }

/** What became of a row. */
export type Outcome =
  /** It was understood. */
  | { readonly facts: readonly Fact[]; readonly note?: string }
  /** It is wrong, and said nothing. */
  | { readonly reject: string }
  /** It is right, but nothing for the graph beyond these facts, if any. */
  | { readonly skip: string; readonly facts?: readonly Fact[] }
