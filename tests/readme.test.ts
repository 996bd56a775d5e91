import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../src/graph/snapshot.ts'
import { parseDataset } from '../src/import/dataset/parse.ts'
import { ask } from './support/ask.ts'
import { seededSnapshot } from './support/seededSnapshot.ts'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language,
  text: text!,
}))
const queries = blocks.flatMap(({ language, text }, place) => {
  const next = blocks[place + 1]
  return language === 'graphql' ? [{ query: text, answer: next?.language === 'json' ? next.text : undefined }] : []
})

const rounded = (_key: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(6)) : value)

describe('the README', () => {
  let snapshot: Snapshot
  beforeAll(async () => {
    snapshot = await seededSnapshot()
  })

  it.each(queries)('tells true: $query', async ({ query, answer }) => {
    const { data, errors } = await ask(snapshot, query)
    expect(errors).toEqual([])
    if (answer !== undefined)
      expect(JSON.parse(answer, rounded)).toEqual({ data: JSON.parse(JSON.stringify(data), rounded) })
  })

  it('shows a career that the dataset takes as it is', () => {
    const career = blocks.find(({ language }) => language === 'yaml')!.text
    const seed = readFileSync(join(root, 'prisma/seed/python-careers.yaml'), 'utf8')
    expect(parseDataset(`${seed}\n${career}`, 'README.md').roles.map(({ slug }) => slug)).toContain('data-engineer')
  })

  it('shows what the attacks came to as they wrote it', () => {
    const results = readFileSync(join(root, 'tests/attack/results.md'), 'utf8')
    expect(readme).toContain(results.slice(results.indexOf('|')).trim())
  })

  it('names only commands and files that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const commands = [...readme.matchAll(/npm run (\w+)/g)].map(([, name]) => name!)
    expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
    for (const [, path] of readme.matchAll(/\]\((?!http)([^)#]+)\)/g))
      expect(() => readFileSync(join(root, path!), 'utf8')).not.toThrow(/ENOENT/)
  })
})
