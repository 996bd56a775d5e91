import type { ExecutionResult } from 'graphql'
import type { CompiledQuery } from 'graphql-jit'

/** Makes a new context one for an execution that counts only if nothing goes wrong in it. */
export type Rehearsal = (context: object) => void

/** However often in a row it fails, it is tried again after 2 to that power executions. */
const mostFailures = 6

/**
 * A compiled query. Its errors would not be those of graphql-js, so where it fails graphql-js has to execute the query
 * again. That this costs little, the context is for a rehearsal, which can end early; and the more often it failed in a
 * row, the longer it is left alone.
 */
export class CompiledRun {
  readonly #query: CompiledQuery['query']
  readonly #rehearsal: Rehearsal
  /** Names of the variables that hold no list. The compiler takes a list for an object; graphql-js refuses it. */
  readonly #single: readonly string[]
  #failures = 0
  #rest = 0

  constructor(query: CompiledQuery['query'], rehearsal: Rehearsal, single: readonly string[]) {
    this.#query = query
    this.#rehearsal = rehearsal
    this.#single = single
  }

  /**
   * @param context one that nothing else is executed with
   * @returns undefined, or a promise of it, where graphql-js should execute the query
   */
  execute(
    context: object,
    variables: Readonly<Record<string, unknown>>,
    root?: unknown,
  ): ExecutionResult | undefined | Promise<ExecutionResult | undefined> {
    if (this.#rest > 0) {
      this.#rest--
      return undefined
    }
    for (const name of this.#single) if (Array.isArray(variables[name])) return undefined
    this.#rehearsal(context)
    const result = this.#query(root, context, variables)
    return result instanceof Promise ? result.then((settled) => this.#noted(settled)) : this.#noted(result)
  }

  #noted(result: ExecutionResult): ExecutionResult | undefined {
    if (!result.errors) {
      this.#failures = 0
      return result
    }
    this.#rest = 2 ** this.#failures
    this.#failures = Math.min(this.#failures + 1, mostFailures)
    return undefined
  }
}
