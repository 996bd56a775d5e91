import type { Column, Columns } from './column.ts'

/** Columns of nodes: all of them can be renamed. */
type NodeColumns = Columns & { readonly formerSlugs: Column }

/** A kind of node: everything that other rooms need to know of it. */
export interface Noun<
  Own extends NodeColumns = NodeColumns,
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
  /** How a search finds it; it does not if absent. */
  readonly searched?: {
    /** Place among the types of a search, from 1: of equally good hits, those of the lower place come first. */
    readonly place: number
    /** Description of the type in the API. */
    readonly description: string
  }
  /** How the API shows it, where it has no GraphQL file of its own. */
  readonly shown?: {
    /** Whether the root field that has all of them is a plain list; it is a connection if absent. */
    readonly asList?: true
    /** Description of that field. */
    readonly description: string
  }
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

/** The property of a node that is the node around it; undefined if its noun is not within another. */
export function outerProperty({ columns, within }: Noun): string | undefined {
  return within && Object.keys(columns).find((property) => columns[property]!.references === within)
}
