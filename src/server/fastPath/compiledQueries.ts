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
import type { PlainRequest } from '../plainFetch.http.ts'
import { queryExtent } from '../plugins/queryExtent.ts'
import { CompiledRun, type Rehearsal } from './compiledRun.ts'

/** Finds what a document was compiled to, by its text and the name of the operation asked for. */
export type FindCompiled = (query: string, operationName: string | null | undefined) => CompiledRun | undefined

/** Which queries to compile: those that came often enough to repay it, every one that can be when it first comes, or none. */
export type Compiling = 'worthwhile' | 'all' | 'none'

/** Most memory for all compiled queries together, in bytes. */
const compiledBytes = 32_000_000

/**
 * What a compiled query holds, in bytes: measured as the heap that 1,000 of them add, each with its document, once they
 * have run often enough for V8 to have compiled them, too. It was 19 kB for 2 fields of 1 object, 132 kB for 9 fields in
 * 3 objects, 586 kB for 100 in 50; so 15 kB for each field is rather too much.
 */
const bytesPerQuery = 10_000
const bytesPerField = 15_000

/** A query of more fields is not compiled: it would keep other requests waiting for more than about 10 ms. */
const largestQuery = 100

/**
 * How often a query is executed before it is compiled. To compile it and to run it for the first time takes 0.1 to 0.15
 * ms for each of its fields, and then saves 5 to 10 µs for each in every execution: both grow with the query.
 */
const worthwhile = 20

/**
 * Executes queries as functions compiled from them, once they came so often that this saves time: a stranger's ever new
 * queries are not compiled. Whatever else comes is executed as it would be without this plugin, and so is a query that
 * fails, for its errors to be the same: it has no effects. Answers are the same to the byte.
 */
export function compiledQueries(
  compiling: Exclude<Compiling, 'none'>,
  rehearsal: Rehearsal,
): {
  readonly plugin: Plugin
  readonly find: FindCompiled
} {
  const compiled = new LRUCache<string, CompiledRun>({ maxSize: compiledBytes })
  const executions = new WeakMap<OperationDefinitionNode, number>()

  function compile({ schema, document, operationName }: ExecutionArgs, operation: OperationDefinitionNode) {
    const before = executions.get(operation) ?? 0
    executions.set(operation, before + 1)
    if (compiling === 'worthwhile' && before < worthwhile) return undefined
    const { fields } = queryExtent(document)
    const made =
      fields > largestQuery || hasDirectives(document)
        ? undefined
        : compileQuery(schema, document, operationName ?? undefined)
    if (made === undefined || !isCompiledQuery(made)) {
      executions.set(operation, Number.NEGATIVE_INFINITY)
      return undefined
    }
    const run = new CompiledRun(made.query, rehearsal, singleVariables(operation))
    const key = keyOf(textOf(document), operationName)
    compiled.set(key, run, { size: bytesPerQuery + fields * bytesPerField + 2 * key.length })
    return run
  }

  const plugin: Plugin = {
    onExecute({ args, executeFn, setExecuteFn }) {
      const operation = getOperationAST(args.document, args.operationName)
      if (operation?.operation !== OperationTypeNode.QUERY) return
      const { request } = args.contextValue as unknown as { request?: PlainRequest }
      if (request?.exchange.hasFailedCompiled || request?.exchange.isLong) return
      const run = compiled.get(keyOf(textOf(args.document), args.operationName)) ?? compile(args, operation)
      if (run === undefined) return
      setExecuteFn((given: ExecutionArgs) => {
        const result = run.execute({ ...(given.contextValue as object) }, given.variableValues ?? {}, given.rootValue)
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

function singleVariables({ variableDefinitions = [] }: OperationDefinitionNode): string[] {
  const isList = (type: TypeNode): boolean =>
    type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE
  return variableDefinitions.filter(({ type }) => !isList(type)).map(({ variable }) => variable.name.value)
}

function textOf({ loc }: DocumentNode): string {
  return loc!.source.body
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
