import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { schema } from '../src/schema.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('SECURITY.md', () => {
  const page = read('SECURITY.md')

  it('names for each promise tests that there are', () => {
    const promises = [...page.matchAll(/^\| (?!promise|-)(.+?) \| (.+?) \|$/gm)]
    expect(promises.length).toBeGreaterThan(10)
    for (const [, promise, tests] of promises) {
      const files = [...tests!.matchAll(/\]\(([^)]+\.test\.ts)\)/g)].map(([, path]) => path!)
      expect(files, promise).not.toHaveLength(0)
      expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([])
    }
  })

  it('is right that clients only read', () => {
    expect(schema.getMutationType()).toBeUndefined()
  })

  it('is right that what a client sends is never part of the text of SQL', () => {
    // Of what answers requests, history alone writes SQL: by templates, which send all values beside the text.
    const raw = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /^(api|history|server|publishing|roles|sources)\b.*\.ts$/.test(path))
      .flatMap((path) => [...read(`src/${path}`).matchAll(/\$\w*Unsafe|\braw\(.*\)/gi)].map(([text]) => text))
    expect(raw).toEqual(["raw(page.newestFirst ? 'desc' : 'asc')"])
  })

  it('is right that no package runs a script when it is installed', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { hasInstallScript?: true; dev?: true; devOptional?: true }>
    }
    const scripted = Object.entries(packages).filter(
      ([, { hasInstallScript, dev, devOptional }]) => hasInstallScript && !dev && !devOptional,
    )
    expect(scripted.map(([path]) => path)).toEqual([])
  })
})
