import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtPage } from '../server/http/builtPage.http.ts'
import type { Page } from '../server/requestHandler.http.ts'

/** What the build makes of the explorer page. */
const folder = join(import.meta.dirname, '..', '..', 'dist', 'explorer')

/** The addresses of the explorer page; src/explorer/place/place.ts says what each shows. */
const addresses = /^\/((overlap|transition|paths|graph|sources)?|(roles|skills|libraries)\/.+)$/

/** @returns what the explorer serves at a path; undefined if the page is not built */
export function explorerPages(): ((path: string) => Page | undefined) | undefined {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) return undefined
  const { html, asset } = builtPage(readFileSync(index, 'utf8'), folder, () => '')
  return (path) => {
    if (path.startsWith('/assets/')) return asset
    return addresses.test(path) ? html : undefined
  }
}
