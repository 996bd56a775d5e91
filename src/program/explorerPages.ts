import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtPage } from '../server/http/builtPage.http.ts'
import type { Page } from '../server/requestHandler.http.ts'

/** What the build makes of the explorer page. */
const folder = join(import.meta.dirname, '..', '..', 'dist', 'explorer')

/** The addresses of the explorer page; src/explorer/place/place.ts says what each shows. */
const addresses = /^\/((overlap|transition|paths|graph|sources)?|(roles|skills|libraries)\/.+)$/

/**
 * @param disputeAddress where disputes of facts are written, if anywhere
 * @returns what the explorer serves at a path; undefined if the page is not built
 */
export function explorerPages(disputeAddress: string | undefined): ((path: string) => Page | undefined) | undefined {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) return undefined
  const head = disputeAddress === undefined ? '' : `<meta name="disputes" content="${quotable(disputeAddress)}">`
  const { html, asset } = builtPage(readFileSync(index, 'utf8'), folder, () => head)
  return (path) => {
    if (path.startsWith('/assets/')) return asset
    return addresses.test(path) ? html : undefined
  }
}

/** A text as the value of an attribute in double quotes. */
function quotable(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
