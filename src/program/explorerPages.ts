import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { asking } from '../publishing/ask.ts'
import { explorerSources } from '../publishing/explorerSources.ts'
import { pageHead } from '../publishing/pageHead.ts'
import type { AskedGraph } from '../publishing/picturePages.http.ts'
import { builtPage } from '../server/http/builtPage.http.ts'
import { escapeHtml } from '../server/http/escapeHtml.ts'
import type { BundleManifest } from '../server/http/moduleLinks.ts'
import { addCost } from '../server/http/recordedResponse.http.ts'
import { queryString } from '../server/http/requestPath.ts'
import type { Page } from '../server/requestHandler.http.ts'
import type { Settings } from './settings.ts'

/** What the build makes of the explorer page. */
const folder = join(import.meta.dirname, '..', '..', 'dist', 'explorer')

/** The addresses of the explorer page; src/explorer/place/place.ts says what each shows. */
const addresses = /^\/((overlap|transition|paths|graph|sources)?|(roles|skills|libraries)\/.+)$/

/** What the explorer serves at a path; where a browser asks for something unknown, its page says so. */
export type ExplorerPages = (path: string, request: IncomingMessage) => Page | undefined

/** What the explorer's pages are made with. */
export interface ExplorerSettings
  extends Pick<Settings, 'disputeAddress' | 'graphiql' | 'publicAddress' | 'trustedDocuments'> {
  /** Called once per request. */
  readonly graph: () => AskedGraph
}

/** @returns undefined if the page is not built */
export function explorerPages(settings: ExplorerSettings): ExplorerPages | undefined {
  const { graph, disputeAddress, graphiql, publicAddress, trustedDocuments } = settings
  const index = join(folder, 'index.html')
  if (!existsSync(index)) return undefined
  // Each page has a title and a description of its own.
  const html = readFileSync(index, 'utf8').replace(/<title>.*<\/title>|<meta name="description"[^>]*>/g, '')
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as BundleManifest
  const built = builtPage(html, folder, manifest)
  const disputes = disputeAddress === undefined ? '' : `<meta name="disputes" content="${escapeHtml(disputeAddress)}">`
  // The page then asks by the ids of its documents, which `npm run generate` puts into the manifest.
  const documents = trustedDocuments === undefined ? '' : '<meta name="documents" content="trusted">'
  // The page then offers no links to it.
  const withoutGraphiql = graphiql ? '' : '<meta name="graphiql" content="none">'
  return (path, { headers }) => {
    if (path.startsWith('/assets/')) return built.asset
    const isKnown = addresses.test(path)
    if (!isKnown && !headers.accept?.includes('text/html')) return undefined
    return async (request, response) => {
      const site = publicAddress ?? siteOf(request)
      const { execute, cost } = graph()
      const head = await pageHead(path, queryString(request.url!), site, asking(execute))
      addCost(response, cost())
      await built.html(request, response, {
        status: isKnown ? head.status : 404,
        head: head.html + disputes + documents + withoutGraphiql,
        content: head.body,
        sources: explorerSources(path),
      })
    }
  }
}

/** The address that a request says it was sent to, with a slash at its end; a path that a proxy takes away is not in it. */
function siteOf({ headers }: IncomingMessage): string {
  const isSecure = headers['x-forwarded-proto'] === 'https'
  const host = /^[\w.:[\]-]+$/.test(headers.host ?? '') ? headers.host : 'localhost'
  return `${isSecure ? 'https' : 'http'}://${host}/`
}
