import {
  BREAK,
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import type { GraphQLParams, Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import type { PlainRequest } from './plainFetch.ts'
import { queryExtent } from './queryExtent.ts'

/** Executes a query. The result is a promise where a resolver makes one. */
export type CompiledRun = CompiledQuery['query']

/** Finds what a document was compiled to, by its text and the name of the operation asked for. */
export type FindCompiled = (query: string, operationName: string | null | undefined) => CompiledRun | undefined

/** Which queries to compile: those that came often enough to repay it, every one that can be when it first comes, or none. */
export type Compiling = 'worthwhile' | 'all' | 'none'

/** Fields of all compiled queries together; each takes about 2 kB. */
const compiledFields = 10_000

/** Texts of all compiled queries together, in characters. */
const compiledText = 4_000_000

/** A query of more fields is not compiled: it would keep other requests waiting for more than 50 ms. */
const largestQuery = 300

/** To compile that many fields takes about as long as one execution of them. */
const fieldsPerExecution = 16

/**
 * Executes queries as functions compiled from them, from the second time on that they come, large ones only after they
 * came often enough to repay it: a stranger's ever new queries are not compiled. Whatever else comes is executed as it
 * would be without this plugin, and so is a query that fails, once more, for its errors to be the same: it has no
 * effects. Answers are the same to the byte.
 */
export function compiledQueries(compiling: Exclude<Compiling, 'none'> = 'worthwhile'): {
  readonly plugin: Plugin
  readonly find: FindCompiled
} {
  const compiled = new LRUCache<OperationDefinitionNode, CompiledRun>({
    maxSize: compiledFields,
    maxEntrySize: largestQuery,
  })
  const byText = new LRUCache<string, CompiledRun>({
    maxSize: compiledText,
    sizeCalculation: (_run, text) => text.length,
  })
  const executions = new WeakMap<OperationDefinitionNode, number>()

  function compile(args: ExecutionArgs, operation: OperationDefinitionNode): CompiledRun | undefined {
    const { schema, document, operationName, contextValue } = args
    const before = executions.get(operation) ?? 0
    executions.set(operation, before + 1)
    const { fields } = queryExtent(document)
    if (compiling === 'worthwhile' && (before < 1 || before * fieldsPerExecution < fields)) return undefined
    if (fields > largestQuery || hasDirectives(document)) {
      executions.set(operation, Number.NEGATIVE_INFINITY)
      return undefined
    }
    const made = compileQuery(schema, document, operationName ?? undefined)
    // What cannot be compiled is found to be so again each time, which happens to no query that was found valid.
    if (!isCompiledQuery(made)) return undefined
    compiled.set(operation, made.query, { size: Math.max(1, fields) })
    const { query } = (contextValue as { params?: GraphQLParams }).params ?? {}
    if (query) byText.set(textKey(query, operationName), made.query)
    return made.query
  }

  const plugin: Plugin = {
    onExecute({ args, executeFn, setExecuteFn }) {
      const operation = getOperationAST(args.document, args.operationName)
      if (operation?.operation !== OperationTypeNode.QUERY) return
      const { request } = args.contextValue as unknown as { request?: PlainRequest }
      if (request?.exchange.hasFailedCompiled) return
      const run = compiled.get(operation) ?? compile(args, operation)
      if (run === undefined) return
      setExecuteFn((given: ExecutionArgs) => {
        // Each execution has a context of its own: what was done for one is not put down to the other.
        const result = run(given.rootValue, { ...(given.contextValue as object) }, given.variableValues)
        if (result instanceof Promise) return result.then((settled) => (settled.errors ? executeFn(given) : settled))
        return result.errors ? executeFn(given) : result
      })
    },
  }
  return { plugin, find: (query, operationName) => byText.get(textKey(query, operationName)) }
}

function textKey(query: string, operationName: string | null | undefined): string {
  return `${operationName ?? ''}\n${query}`
}

/** The compiler takes the fields inside a skipped field for asked where the same field is asked a second time. */
function hasDirectives(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Directive() {
      found = true
      return BREAK
    },
  })
  return found
}
