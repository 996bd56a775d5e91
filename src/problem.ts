import { GraphQLError } from 'graphql'

/** What went wrong, in a word that programs can tell apart. */
export type ProblemCode =
  /** An argument cannot be used as it is. */
  | 'BAD_INPUT'
  /** Nothing in the graph has that slug or id. */
  | 'NOT_FOUND'
  /** The query asks for more than one request may. */
  | 'TOO_EXPENSIVE'

/** The one error we are willing to say aloud: its message reaches the client, every other error is masked. */
export class Problem extends GraphQLError {
  constructor(code: ProblemCode, message: string, details: Record<string, unknown> = {}) {
    super(message, { extensions: { ...details, code } })
    this.name = 'Problem'
  }
}

/** A problem of which more can be said, which takes long: it is said where the request can afford it. */
export class VagueProblem extends Problem {
  /** What it takes to explain it, in fields of an answer. */
  readonly work: number
  readonly explained: () => Problem

  /** @param problem what is said in any case */
  constructor(problem: Problem, work: number, explained: () => Problem) {
    super(problem.extensions['code'] as ProblemCode, problem.message, problem.extensions)
    this.work = work
    this.explained = explained
  }
}
