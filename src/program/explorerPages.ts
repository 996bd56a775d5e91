import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { builtPage } from '../server/http/builtPage.http.ts'
import type { Page } from '../server/requestHandler.http.ts'

/** What the build makes of the explorer page. */
const folder = join(import.meta.dirname, '..', '..', 'dist', 'explorer')

/** The addresses of the explorer page; src/explorer/place/place.ts says what each shows. */
const addresses = /^\/((overlap|transition|paths|graph|sources)?|(roles|skills|libraries)\/.+)$/

/** What the explorer serves at a path; where a browser asks for something unknown, its page says so. */
export type ExplorerPages = (path: string, request: IncomingMessage) => Page | undefined

/** @returns undefined if the page is not built */
export function explorerPages(): ExplorerPages | undefined {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) return undefined
  const built = builtPage(readFileSync(index, 'utf8'), folder)
  return (path, { headers }) => {
    if (path.startsWith('/assets/')) return built.asset
    if (addresses.test(path)) return (request, response) => built.html(request, response, 200, '')
    if (!headers.accept?.includes('text/html')) return undefined
    return (request, response) => built.html(request, response, 404, '')
  }
}
