import { buildSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { findNullVariable } from '../../../src/server/plugins/useNullVariableCheck.ts'

const schema = buildSchema(`
  input Filter { name: String! other: String }
  type Query { must(name: String!): Int may(name: String): Int of(filter: Filter): Int }
`)
const holds = (query: string) => findNullVariable(schema, parse(query), undefined, { v: null })

describe('a variable that holds null', () => {
  it.each([
    ['an argument', 'query ($v: String = "x") { must(name: $v) }'],
    ['a field of an argument', 'query ($v: String = "x") { of(filter: { name: $v }) }'],
    ['a condition', 'query ($v: Boolean = true) { may @skip(if: $v) }'],
    ['an argument in a fragment', 'query ($v: String = "x") { ...F } fragment F on Query { must(name: $v) }'],
  ])('is found where %s needs a value', (_where, query) => {
    expect(holds(query)).toBe('v')
  })

  it.each([
    ['an argument may be null', 'query ($v: String = "x") { may(name: $v) of(filter: { name: "a", other: $v }) }'],
    ['nothing uses it', 'query ($v: String = "x") { may }'],
  ])('is let pass where %s', (_where, query) => {
    expect(holds(query)).toBeUndefined()
  })
})
