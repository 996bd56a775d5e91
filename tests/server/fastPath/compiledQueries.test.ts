import fc from 'fast-check'
import { type ExecutionArgs, type ExecutionResult, execute, parse, validate } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { globalId } from '../../../src/api/globalId.ts'
import type { Snapshot } from '../../../src/graph/snapshot.ts'
import { readExamples } from '../../../src/program/readExamples.ts'
import { schema } from '../../../src/schema.ts'
import { CompiledOperation } from '../../../src/server/fastPath/compiledOperation.ts'
import { compiledBy, type Execute } from '../../support/compiledBy.ts'
import { seededSnapshot } from '../../support/seededSnapshot.ts'
import { randomQuery } from '../randomQuery.ts'
import { testSchema } from '../testSchema.ts'
import { testServer } from '../testServer.ts'

/** How a query is executed when it has come that often before. */
function executorOf(args: ExecutionArgs, before: number): Execute {
  for (let time = 0; time < before; time++) compiledBy('frequent', args, execute)
  return compiledBy('frequent', args, execute)
}

function asked(query: string, variableValues = {}, contextValue: object = {}): ExecutionArgs {
  return {
    schema: 'snapshot' in contextValue ? schema : testSchema,
    document: parse(query),
    variableValues,
    contextValue,
  }
}

/** What was answered, without the ids under which errors were reported. */
function withoutIds(answer: object): string {
  return JSON.stringify(answer).replaceAll(/"id":"[0-9a-f-]{36}"/g, '')
}

const examples = await readExamples()

describe('compiled queries', () => {
  let snapshot: Snapshot
  beforeAll(async () => {
    snapshot = await seededSnapshot()
  })

  it('are those that come so often that this saves time', () => {
    const args = asked('{ hello }')
    expect(executorOf(args, 19)).toBe(execute)
    expect(executorOf(args, 0)).not.toBe(execute)
  })

  it('leave a list to graphql-js where a variable holds none', () => {
    const run = new CompiledOperation(() => ({ data: {} }), Object, ['one'])
    expect(run.execute({}, { one: [] })).toBeUndefined()
    expect(run.execute({}, { one: {}, many: [] })).toEqual({ data: {} })
  })

  it('are left alone the longer, the more often they fail in a row', () => {
    let runs = 0
    const failing = new CompiledOperation(
      (_root, _context, variables) => {
        runs++
        return variables?.['fails'] ? { data: null, errors: [] } : { data: {} }
      },
      Object,
      [],
    )
    for (let time = 0; time < 1_000; time++) expect(failing.execute({}, { fails: true })).toBeUndefined()
    expect(runs).toBeLessThan(25)
    for (let time = 0; time < 65; time++) failing.execute({}, {})
    runs = 0
    for (let time = 0; time < 10; time++) expect(failing.execute({}, {})).toEqual({ data: {} })
    expect(runs).toBe(10)
  })

  it.each([
    ['mutations', 'mutation { add }'],
    ['queries with conditions', '{ person { name } person @skip(if: true) { friend { name } } }'],
    [
      'queries that would take long to compile',
      `{ ${Array.from({ length: 101 }, (_, i) => `f${i}: hello`).join(' ')} }`,
    ],
  ])('are not %s', (_what, query) => {
    expect(executorOf(asked(query), 100)).toBe(execute)
  })

  it('are not queries that hold a private text', () => {
    const query = '{ profile(have: { text: "Django and celery" }) { understood { implied } } }'
    expect(executorOf(asked(query, {}, { snapshot }), 100)).toBe(execute)
  })

  it.each(examples)('answer the example $name at once, with no promise, as before', ({ query, variables }) => {
    const args = asked(query, variables, { snapshot })
    const compiled = executorOf(args, 100)
    expect(compiled).not.toBe(execute)
    expect(compiled(args)).not.toBeInstanceOf(Promise)
    expect(execute(args)).not.toBeInstanceOf(Promise)
    expect(JSON.stringify(compiled(args))).toBe(JSON.stringify(execute(args)))
  })

  it('ask nodes for their ids without a promise, which could fail with nobody to hear of it', () => {
    const id = globalId('Role', 'data-scientist')
    const query = `{ languages { roles { sectors { id } transition(to: "nobody") { sentence } } }
      node(id: "${id}") { id } nodes(ids: ["${id}"]) { id } }`
    for (const path of [execute, executorOf(asked(query, {}, { snapshot }), 20)]) {
      const { data, errors } = path(asked(query, {}, { snapshot })) as ExecutionResult
      expect(data).toMatchObject({ node: { id }, nodes: [{ id }] })
      expect(new Set(errors!.map(({ message }) => message))).toEqual(new Set(['There is no role "nobody".']))
    }
  })

  it.each<[query: string, variables?: object]>([
    ['{ hello problem }'],
    ['{ a: counted problem b: counted }'],
    ['{ broken notANumber }'],
    ['{ hello brokenAtAllCosts }'],
    ['query ($n: Int!) { double(number: $n) }', { n: 'x' }],
    ['query ($n: Int) { double(number: $n) }', { n: null }],
  ])('have their errors masked and reported as before: %s', async (query, variables = {}) => {
    const [plain, compiling] = await Promise.all(
      (['none', 'all'] as const).map((compiling) => testServer({ compiling })),
    )
    const before = await plain!.ask(query, variables)
    for (const _ of Array(3)) {
      compiling!.logged.length = 0
      expect(withoutIds(await compiling!.ask(query, variables))).toEqual(withoutIds(before))
      expect(compiling!.logged).toHaveLength(plain!.logged.length)
    }
    await Promise.all([plain!.close(), compiling!.close()])
  })

  it('wait for fields that take their time, and fail as before', async () => {
    for (const query of [
      '{ slow(milliseconds: 5) }',
      '{ slow(milliseconds: 5) problem }',
      '{ slow(milliseconds: 5) brokenAtAllCosts }',
    ]) {
      const args = asked(query)
      expect(JSON.stringify(await executorOf(args, 20)(args))).toBe(JSON.stringify(await execute(args)))
    }
  })

  it('answer any query as before, byte for byte', () => {
    const names = ['data-scientist', 'web-developer', 'python-developer', 'machine-learning', 'sql', 'pandas', 'python']
    const words = [...names, globalId('Role', 'data-scientist'), globalId('Skill', 'sql'), 'nobody', '"\\\u2028😀`${']
    const property = fc.property(fc.gen(), (gen) => {
      const { query, variables } = randomQuery(schema, words, gen)
      const args = asked(query, variables, { snapshot })
      fc.pre(validate(schema, args.document).length === 0)
      const answerBy = (path: Execute) => JSON.stringify(path({ ...args, contextValue: { snapshot } }))
      expect(answerBy(executorOf(args, 20))).toBe(answerBy(execute))
    })
    fc.assert(property, { numRuns: 150, interruptAfterTimeLimit: 20_000 })
  })
})
