import type { Columns } from './column.ts'

/** One end of a kind of edge. */
export interface End<Name extends string = string> {
  readonly noun: Name
  /** Column that holds the number of the node. */
  readonly column: string
}

/** A kind of edge: everything that other rooms need to know of it. Every edge has a weight and evidence besides. */
export interface EdgeKind<From extends string = string, To extends string = string, Own extends Columns = Columns> {
  /** Name of the model and of its table. */
  readonly type: string
  readonly from: End<From>
  readonly to: End<To>
  /** Value of the column `kind`, where the table holds several kinds. */
  readonly kind?: string
  /** Whether one row stands for both directions. */
  readonly mutual: boolean
  /** What a source may say of an edge beside weight and evidence. */
  readonly attributes: Own
  readonly listed: Listed
  /** What an edge of a dataset file rests on that names no source or place. */
  readonly ground: Ground
  /** How the API shows the edges, where no GraphQL file does: as lists of the nodes at the other end. */
  readonly shown?: {
    /** Description of the field of the first end, which is called as in the dataset format. */
    readonly from: string
    readonly to: { readonly field: string; readonly description: string }
  }
  /** Name of the relation in GraphML, read from the first end. */
  readonly relation: string
  /** Property of RDF exports. One that ends in `*` has the value of the first attribute in place of it. */
  readonly rdf: { readonly property: string; readonly comment?: string | Readonly<Record<string, string>> }
}

/** Where the dataset format lists the edges. */
export interface Listed {
  readonly at: 'from' | 'to'
  readonly field: string
  readonly description?: string
  /** Attribute by whose values the list is divided into several. */
  readonly by?: string
  /** Kind of edge of the node around this one, which must have an edge to the same node. */
  readonly among?: string
  /** Whether the other node may come to the graph later, for example by the import of a release. */
  readonly later?: true
}

/**
 * What an edge of a dataset file rests on that names no source: the entry of the file that lists it; the place of the
 * node around it; the same place, from which the file concludes it; the documentation of the library at its end; or, for
 * a skill of a role, the responsibility that exercises it, at best one whose source names the skill.
 */
export type Ground = 'entry' | 'node' | 'inference' | 'documentation' | 'exercise'

/** The ends of a kind of edge by noun and column. */
export function edgeKind<
  const From extends string,
  const To extends string,
  Own extends Columns = Record<never, never>,
>(
  type: string,
  [fromNoun, fromColumn]: readonly [From, string],
  [toNoun, toColumn]: readonly [To, string],
  rest: Omit<EdgeKind<From, To, Own>, 'type' | 'from' | 'to' | 'attributes' | 'mutual' | 'ground'> & {
    readonly attributes?: Own
    readonly mutual?: true
    readonly ground?: Ground
  },
): EdgeKind<From, To, Own> {
  const ends = { from: { noun: fromNoun, column: fromColumn }, to: { noun: toNoun, column: toColumn } }
  return {
    type,
    ...ends,
    ground: 'entry',
    ...rest,
    mutual: rest.mutual ?? false,
    attributes: rest.attributes ?? ({} as Own),
  }
}
