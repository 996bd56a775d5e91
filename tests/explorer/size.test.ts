import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { shell } from '../../src/explorer/words/shell.ts'
import { explorerSources } from '../../src/publishing/explorerSources.ts'
import { type BundleManifest, moduleLinks } from '../../src/server/http/moduleLinks.ts'

const folder = join(import.meta.dirname, '../../dist/explorer')
const assets = join(folder, 'assets')
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as BundleManifest

describe('the built page', () => {
  it.each(['/', '/overlap', '/transition', '/graph', '/roles/data-scientist'])(
    'has at most 85 kB of compressed script at %s',
    (path) => {
      const html = readFileSync(join(folder, 'index.html'), 'utf8') + moduleLinks(manifest, explorerSources(path))
      const scripts = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(([, name]) => name!)
      const bytes = scripts.map((name) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length)
      const total = bytes.reduce((sum, size) => sum + size, 0)
      expect(total).toBeGreaterThan(30_000)
      expect(total).toBeLessThanOrEqual(path === '/' ? 72_000 : 85_000)
    },
  )

  it('names in each view what its script imports, and nothing that is not there', () => {
    const paths = [
      '/',
      '/overlap',
      '/transition',
      '/paths',
      '/graph',
      '/roles/a',
      '/skills/a',
      '/libraries/a',
      '/sources',
    ]
    for (const path of paths) {
      const [page, view] = explorerSources(path)
      expect(manifest[page!], page).toBeDefined()
      expect(manifest[view!], path).toBeDefined()
      expect(moduleLinks(manifest, explorerSources(path))).toContain(manifest[view!]!.file)
    }
    expect(explorerSources('/nonsense')).toEqual(['page.tsx'])
    expect(moduleLinks(manifest, ['constructor', 'nothing.tsx'])).toBe('')
  })

  it('says before its script runs what its header says after', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8')
    const links = [...html.matchAll(/<a[^>]*>([^<]*)<\/a>/g)].map(([, text]) => text)
    expect(links).toEqual([shell.name, shell.compare, shell.change, shell.sources, shell.developers])
    expect(html).toContain(`<nav aria-label="${shell.navigation}">`)
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
