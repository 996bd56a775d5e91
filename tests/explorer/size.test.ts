import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../../dist/explorer')
const assets = join(folder, 'assets')

/** The scripts that a script imports at once, and theirs. */
function importedBy(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  const text = readFileSync(join(assets, name), 'utf8')
  for (const [, imported] of text.matchAll(/\b(?:import|from)\s*["']\.\/([^"']+\.js)["']/g))
    importedBy(imported!, found)
  return found
}

describe('the built page', () => {
  it('has at most 120 kB of compressed script before somebody goes to a view', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8')
    const scripts = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].flatMap(([, name]) => [
      ...importedBy(name!),
    ])
    const bytes = [...new Set(scripts)].map((name) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length)
    const total = bytes.reduce((sum, size) => sum + size, 0)
    expect(total).toBeGreaterThan(30_000)
    expect(total).toBeLessThanOrEqual(120_000)
  })

  it('has at most 90 kB of fonts in Latin script', () => {
    const fonts = readdirSync(assets).filter((name) => /\.woff2?$/.test(name))
    expect(fonts.length).toBeGreaterThan(0)
    const sizes = fonts.map((name) => readFileSync(join(assets, name)).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(90_000)
  })

  it('has every asset also as networks send it', () => {
    const plain = readdirSync(assets).filter((name) => !/\.(br|gz|woff2)$/.test(name))
    expect(
      plain.filter((name) => !existsSync(join(assets, `${name}.br`)) || !existsSync(join(assets, `${name}.gz`))),
    ).toEqual([])
  })
})
