/** Machine-readable kind of a problem. */
export type ProblemCode =
  /** An argument is invalid. */
  | 'BAD_INPUT'
  /** No node of the graph has that slug or id. */
  | 'NOT_FOUND'
  /** The request exceeds a limit. */
  | 'TOO_EXPENSIVE'
  /** The database does not answer; what is in memory is answered. */
  | 'UNAVAILABLE'

/** An error whose message is shown to the client; all others are masked. GraphQL copies the extensions to its response. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly extensions: Readonly<Record<string, unknown>>

  constructor(code: ProblemCode, message: string, details: Record<string, unknown> = {}) {
    super(message)
    this.extensions = { ...details, code }
  }
}

/** A problem whose full explanation is costly, and so is given only within the budget of the request. */
export class VagueProblem extends Problem {
  /** Cost of the explanation, in fields of a response. */
  readonly work: number
  readonly explained: () => Problem

  /** @param problem reported if the explanation is too costly */
  constructor(problem: Problem, work: number, explained: () => Problem) {
    super(problem.extensions['code'] as ProblemCode, problem.message, problem.extensions)
    this.work = work
    this.explained = explained
  }
}
