import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { graphql } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../src/graph/snapshot.ts'
import { schema } from '../src/schema.ts'
import { curatedCareers, seededSnapshot } from './support/seededSnapshot.ts'

const folder = join(import.meta.dirname, '../schema/examples')
const examples = readdirSync(folder).filter((name) => name.endsWith('.graphql'))

/** The last digits of a sum depend on the order in which it was added up. */
const rounded = (_key: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)

describe('the examples, asked of the curated graph', () => {
  let snapshot: Snapshot
  beforeAll(async () => {
    snapshot = await seededSnapshot(curatedCareers)
  })

  it.each(examples)('%s has the answer that stands beside it', async (name) => {
    const source = readFileSync(join(folder, name), 'utf8')
    const { data, errors } = await graphql({ schema, source, contextValue: { snapshot } })
    expect(errors).toBeUndefined()
    const answer = join(folder, name.replace(/graphql$/, 'json'))
    await expect(`${JSON.stringify(data, rounded, 2)}\n`).toMatchFileSnapshot(answer)
  })

  it.each(examples)('%s begins with a comment that says what it shows', (name) => {
    expect(readFileSync(join(folder, name), 'utf8')).toMatch(/^# .+\n(# .+\n)*(query|mutation) [A-Z]\w+/)
  })
})
