import { join } from 'node:path'
import { graphql, isNonNullType, Kind, parse, typeFromAST } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../src/graph/snapshot.ts'
import { readExamples } from '../src/program/readExamples.ts'
import { schema } from '../src/schema.ts'
import { privacyOf } from '../src/server/plugins/privacy.ts'
import { curatedCareers, seededSnapshot } from './support/seededSnapshot.ts'

const folder = join(import.meta.dirname, '../schema/examples')
const examples = await readExamples()

/** The last digits of a sum depend on the order in which it was added up. */
const rounded = (_key: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)

describe('the examples, asked of the curated graph', () => {
  let snapshot: Snapshot
  beforeAll(async () => {
    snapshot = await seededSnapshot(curatedCareers)
  })

  it.each(examples)('$name has the answer that stands beside it', async ({ name, query, variables }) => {
    const asked = { schema, source: query, contextValue: { snapshot } }
    const { data, errors } = await graphql({ ...asked, variableValues: variables })
    expect(errors).toBeUndefined()
    const answer = join(folder, name.replace(/graphql$/, 'json'))
    await expect(`${JSON.stringify(data, rounded, 2)}\n`).toMatchFileSnapshot(answer)
  })
})

describe('the examples', () => {
  it.each(examples)('$name begins with a comment that says what it shows', ({ query }) => {
    expect(query).toMatch(/^# .+\n(# .+\n)*(query|mutation) [A-Z]\w+/)
  })

  it.each(examples)('$name takes variables, and can be asked as it is, or shared by its query alone', (example) => {
    const document = parse(example.query)
    const definitions = document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
    )
    expect(definitions.length).toBeGreaterThan(0)
    for (const { variable, type, defaultValue } of definitions) {
      const needed = isNonNullType(typeFromAST(schema, type as never))
      if (needed) expect(example.variables).toHaveProperty(variable.name.value)
      // What is private is no part of the query, which is stored and passed on.
      const isPrivate = privacyOf(schema, document).isPrivate({
        [variable.name.value]: example.variables[variable.name.value],
      })
      if (needed) expect(defaultValue === undefined).toBe(isPrivate)
    }
    expect(privacyOf(schema, document).hasLiterals).toBe(false)
  })
})
