import type { ExecutionResult } from 'graphql'
import type { CompiledQuery } from 'graphql-jit'
import type { Privacy } from '../plugins/privacy.ts'
import type { Operation } from '../requestState.ts'

/** Marks a new context as that of a trial run: its result is used only if there are no errors. */
export type StartTrialRun = (context: object) => void

/** After n failures in a row, the next 2^(n - 1) executions skip the compiled operation, with n up to this + 1. */
const maxBackoff = 6

/**
 * A compiled operation. Its errors differ from those of graphql-js, so after a failure graphql-js executes the query
 * again. Two things bound the wasted work: the failed execution is a trial run, which ends at its first error, and
 * failures in a row cause exponential backoff.
 */
export class CompiledOperation {
  readonly #query: CompiledQuery['query']
  readonly #startTrialRun: StartTrialRun
  /** Names of variables that are not lists. The compiled code accepts a list as an object; graphql-js rejects it. */
  readonly #nonListVariables: readonly string[]
  /** Whether a request with these variables has private values. */
  readonly isPrivate: Privacy['isPrivate']
  /** What it is, where that is recorded. */
  readonly operation: Operation | undefined
  #backoff = 0
  #skips = 0

  constructor(
    query: CompiledQuery['query'],
    startTrialRun: StartTrialRun,
    nonListVariables: readonly string[],
    isPrivate: Privacy['isPrivate'] = () => false,
    operation?: Operation,
  ) {
    this.#query = query
    this.#startTrialRun = startTrialRun
    this.#nonListVariables = nonListVariables
    this.isPrivate = isPrivate
    this.operation = operation
  }

  /**
   * @param context one that is used for no other execution
   * @returns undefined, or a promise of it, if graphql-js must execute the query
   */
  execute(
    context: object,
    variables: Readonly<Record<string, unknown>>,
    root?: unknown,
  ): ExecutionResult | undefined | Promise<ExecutionResult | undefined> {
    if (this.#skips > 0) {
      this.#skips--
      return undefined
    }
    for (const name of this.#nonListVariables) if (Array.isArray(variables[name])) return undefined
    this.#startTrialRun(context)
    const result = this.#query(root, context, variables)
    return result instanceof Promise ? result.then((settled) => this.#checked(settled)) : this.#checked(result)
  }

  #checked(result: ExecutionResult): ExecutionResult | undefined {
    if (!result.errors) {
      this.#backoff = 0
      return result
    }
    this.#skips = 2 ** this.#backoff
    this.#backoff = Math.min(this.#backoff + 1, maxBackoff)
    return undefined
  }
}
