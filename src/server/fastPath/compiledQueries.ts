import {
  BREAK,
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type TypeNode,
  visit,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import { privacyOf } from '../plugins/privacy.ts'
import { querySize } from '../plugins/querySize.ts'
import type { NameOperation } from '../plugins/useRecord.ts'
import { type RequestState, stateOf } from '../requestState.ts'
import { selectsAsynchronous } from './asynchronousFields.ts'
import { CompiledOperation, type StartTrialRun } from './compiledOperation.ts'
import { withPlainFields } from './plainFields.ts'

/** Finds a compiled operation by the text of its document and the requested operation name. */
export type FindCompiledQuery = (
  query: string,
  operationName: string | null | undefined,
) => CompiledOperation | undefined

/** Which queries to compile: frequent ones, all at their first execution, or none. */
export type Compiling = 'frequent' | 'all' | 'none'

/** Maximal memory of all compiled queries, in bytes. */
const maxBytes = 32_000_000

/**
 * Estimated size of a compiled query, in bytes, rather too high. Measured as the heap growth by 1,000 queries with their
 * documents, executed until V8 had optimized them: 19 kB for 2 fields of 1 object, 132 kB for 9 fields of 3 objects,
 * 586 kB for 100 fields of 50 objects.
 */
const bytesPerQuery = 10_000
const bytesPerField = 15_000

/** Queries with more fields are not compiled: that would block other requests for more than about 10 ms. */
const maxFields = 100

/**
 * Executions before a query counts as frequent. Compiling it and executing it for the first time takes 0.1 to 0.15 ms
 * per field and saves 5 to 10 µs per field in each execution.
 */
const minExecutions = 20

/**
 * Compiles frequent queries to functions with graphql-jit. Mutations, rare queries, queries that wait for something,
 * and executions with errors are left to graphql-js, so all responses are the same to the byte.
 *
 * @param nameOperation names the operations, if they are recorded
 * @returns `plugin` compiles, and executes what is compiled within Yoga; `find` gives the fast path access to it
 */
export function compiledQueries(
  compiling: Exclude<Compiling, 'none'>,
  startTrialRun: StartTrialRun,
  nameOperation?: NameOperation,
): {
  readonly plugin: Plugin
  readonly find: FindCompiledQuery
} {
  const compiled = new LRUCache<string, CompiledOperation>({ maxSize: maxBytes })
  const executions = new WeakMap<OperationDefinitionNode, number>()

  function compile(args: ExecutionArgs, operation: OperationDefinitionNode) {
    const { schema, document, operationName } = args
    const before = executions.get(operation) ?? 0
    executions.set(operation, before + 1)
    if (compiling === 'frequent' && before < minExecutions) return undefined
    const { fields } = querySize(document)
    const { hasLiterals, isPrivate } = privacyOf(schema, document)
    const result =
      hasLiterals || fields > maxFields || hasDirectives(document) || selectsAsynchronous(schema, document)
        ? undefined
        : withPlainFields(schema, document, () => compileQuery(schema, document, operationName ?? undefined))
    if (result === undefined || !isCompiledQuery(result)) {
      executions.set(operation, Number.NEGATIVE_INFINITY)
      return undefined
    }
    const compiledOperation = new CompiledOperation(
      result.query,
      startTrialRun,
      nonListVariables(operation),
      isPrivate,
      nameOperation?.(args),
    )
    const key = keyOf(textOf(document), operationName)
    compiled.set(key, compiledOperation, { size: bytesPerQuery + fields * bytesPerField + 2 * key.length })
    return compiledOperation
  }

  const plugin: Plugin = {
    onExecute({ args, executeFn, setExecuteFn }) {
      const operation = getOperationAST(args.document, args.operationName)
      if (operation?.operation !== OperationTypeNode.QUERY) return
      const { request } = args.contextValue as { request?: Request }
      const state: RequestState | undefined = request && stateOf(request)
      if (state?.hasCompiledQueryFailed || state?.isLarge) return
      const compiledOperation =
        compiled.get(keyOf(textOf(args.document), args.operationName)) ?? compile(args, operation)
      if (compiledOperation === undefined) return
      setExecuteFn((given: ExecutionArgs) => {
        const context = { ...(given.contextValue as object) }
        state?.contexts.push(context)
        const result = compiledOperation.execute(context, given.variableValues ?? {}, given.rootValue)
        if (result instanceof Promise) return result.then((settled) => settled ?? executeFn(given))
        return result ?? executeFn(given)
      })
    },
  }
  return { plugin, find: (query, operationName) => compiled.get(keyOf(query, operationName)) }
}

function keyOf(query: string, operationName: string | null | undefined): string {
  return `${operationName ?? ''}\n${query}`
}

function nonListVariables({ variableDefinitions = [] }: OperationDefinitionNode): string[] {
  const isList = (type: TypeNode): boolean =>
    type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE
  return variableDefinitions.filter(({ type }) => !isList(type)).map(({ variable }) => variable.name.value)
}

function textOf({ loc }: DocumentNode): string {
  return loc!.source.body
}

/** graphql-jit selects the fields inside a skipped field if the same field is also selected elsewhere. */
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
