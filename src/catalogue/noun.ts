import type { Columns } from './column.ts'

/** A kind of node: everything that other rooms need to know of it. */
export interface Noun<
  Own extends Columns = Columns,
  Parts extends Readonly<Record<string, Part>> = Readonly<Record<string, Part>>,
> {
  /** Name of the model, of its table, and of the type of the API. */
  readonly type: string
  /** Its columns beside `id` and `slug`. */
  readonly columns: Own
  /** What messages and URNs call one of them. */
  readonly singular: string
  /** The property that people call it by. */
  readonly label: string
  /** Lists that belong to each node, in an order of their own. */
  readonly parts: Parts
  /** The noun whose entries of the dataset format hold the entries of this one, and whose slug its slugs begin with. */
  readonly within?: string
  /** Whether a node belongs to the dataset of its source; others are shared by all datasets. */
  readonly owned: boolean
  /** Whether clients may ask for it by a global id. */
  readonly addressable: boolean
  /** Whether a search finds it. */
  readonly searched: boolean
  /** What becomes of a node that its release no longer has: it is marked, and shown or hidden; or it stays as it is. */
  readonly retired: 'deprecated' | 'hidden' | 'kept'
  readonly rdf: {
    /** Class of RDF exports, and what it means. */
    readonly class: string
    readonly comment: string
    /** Whether the nodes are SKOS concepts. */
    readonly concept: boolean
  }
}

/** A list that belongs to each node of a noun. Its entries have evidence of their own. */
export interface Part<Own extends Columns = Columns> {
  /** Name of the model and of its table. */
  readonly type: string
  /** Column that holds the number of the node. */
  readonly owner: string
  readonly columns: Own
}
