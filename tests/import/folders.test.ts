import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '../../src/import')

/** The folders of the import, and which others each imports from. */
const folders = new Map(
  readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const texts = readdirSync(join(source, name)).map((file) => readFileSync(join(source, name, file), 'utf8'))
      return [name, new Set(texts.flatMap((text) => [...text.matchAll(/from '\.\.\/(\w+)\//g)].map(([, to]) => to!)))]
    }),
)

test('the folders of the import know each other in one direction only', () => {
  const reached = (from: string, seen = new Set<string>()): ReadonlySet<string> => {
    for (const to of folders.get(from) ?? []) if (!seen.has(to)) reached(to, seen.add(to))
    return seen
  }
  expect(folders.size).toBeGreaterThan(5)
  expect([...folders.keys()].filter((folder) => reached(folder).has(folder))).toEqual([])
})
