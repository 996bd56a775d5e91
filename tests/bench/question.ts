import type { Subject } from './subjects.ts'

/** What every server is asked, by name. */
export const questions = {
  typename: '`{ __typename }`',
  role: 'one role with 20 skills',
  nested: '20 roles × 10 skills × 5 roles',
  overlap: 'overlap of two roles: score, shared and exclusive skills',
  similar: 'ten most similar roles (Jaccard)',
  transition: 'transition: readiness, what is kept, what is missing',
  search: 'search for a title, first hit',
  page: 'page of 100 roles',
} as const

export type Question = keyof typeof questions

/** How one schema words a question. */
export interface Wording {
  readonly document: string
  /**
   * The variables for a subject.
   *
   * @param cursor the server's own cursor of the role after which the page starts
   */
  readonly variables: (subject: Subject, cursor: string) => object
  /** Brings the data of an answer into the shape that all servers share. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape of the data is what the document asks for.
  readonly answer: (data: any) => unknown
}

/** How a schema words all questions. */
export interface Wordings extends Readonly<Record<Question, Wording>> {
  /** Lists the roles in order, to learn the cursors: variables first and after, edges with cursor and node.slug. */
  readonly roles: {
    readonly document: string
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    readonly edges: (data: any) => readonly CursorEdge[]
  }
}

export interface CursorEdge {
  readonly cursor: string
  readonly node: { readonly slug: string }
}
