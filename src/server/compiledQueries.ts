import {
  BREAK,
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql'
import type { CompiledQuery } from 'graphql-jit'
import type { Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import { queryExtent } from './queryExtent.ts'

type Run = CompiledQuery['query']

/** Fields of all compiled queries together; each takes about 2 kB. */
const compiledFields = 10_000

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
export function compiledQueries(): Plugin {
  const compiled = new LRUCache<OperationDefinitionNode, Run>({ maxSize: compiledFields, maxEntrySize: largestQuery })
  const executions = new WeakMap<OperationDefinitionNode, number>()
  let compiler: typeof import('graphql-jit') | undefined
  let isLoading = false

  /** The compiler takes longer to load than anybody should wait: it is not there yet for what comes first. */
  async function loadCompiler(): Promise<void> {
    isLoading = true
    compiler = await import('graphql-jit')
  }

  function compile({ schema, document, operationName }: ExecutionArgs, operation: OperationDefinitionNode) {
    const before = executions.get(operation) ?? 0
    executions.set(operation, before + 1)
    if (!isLoading) loadCompiler()
    if (compiler === undefined || before < 1) return undefined
    const { fields } = queryExtent(document)
    if (before * fieldsPerExecution < fields) return undefined
    if (fields > largestQuery || hasDirectives(document)) {
      executions.set(operation, Number.NEGATIVE_INFINITY)
      return undefined
    }
    const made = compiler.compileQuery(schema, document, operationName ?? undefined)
    // What cannot be compiled is found to be so again each time, which happens to no query that was found valid.
    if (!compiler.isCompiledQuery(made)) return undefined
    compiled.set(operation, made.query, { size: Math.max(1, fields) })
    return made.query
  }

  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const operation = getOperationAST(args.document, args.operationName)
      if (operation?.operation !== OperationTypeNode.QUERY) return
      const run = compiled.get(operation) ?? compile(args, operation)
      if (run === undefined) return
      setExecuteFn((given: ExecutionArgs) => {
        // Each execution has a context of its own: what was done for one is not put down to the other.
        const result = run(given.rootValue, { ...(given.contextValue as object) }, given.variableValues)
        if (isPromise(result)) return result.then((settled) => (settled.errors ? executeFn(given) : settled))
        return result.errors ? executeFn(given) : result
      })
    },
  }
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

function isPromise<Value>(value: Value | Promise<Value>): value is Promise<Value> {
  return value instanceof Promise
}
