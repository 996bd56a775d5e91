import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import { expect, it } from 'vitest'

// What clients rely on: schema/released.graphql is the schema of the last release. A release copies schema.graphql there.

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../schema', name), 'utf8')
const released = read('released.graphql')

async function breaking(before: string, after: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after))
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message)
}

it('breaks nothing that clients of the last release rely on', async () => {
  expect(await breaking(released, read('schema.graphql'))).toEqual([])
})

it.each([
  ['a field that has another name', /^ {2}sentence: String!$/m, '  words: String!', "Field 'sentence' was removed"],
  ['a field that may be null now', /^ {2}sentence: String!$/m, '  sentence: String', "changed type from 'String!' to"],
  ['an argument that must be given now', 'language: String', 'language: String!', "changed from 'String' to 'String!'"],
])('would tell of %s', async (_change, from, to, message) => {
  expect((await breaking(released, released.replace(from, to))).join()).toContain(message)
})
