import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import { negotiateEncoding } from './contentEncoding.ts'
import { HttpError } from './httpError.ts'
import { type BundleManifest, moduleLinks } from './moduleLinks.ts'
import { pagePolicy } from './pagePolicy.ts'
import { headerList, prepareResponse } from './preparedResponse.ts'
import { sendPrepared } from './respond.http.ts'

/** What a page has of its own. */
export interface ShownPage {
  /** 200, or 404 where the page says that there is nothing at the path. */
  readonly status: number
  /** What to put into its head: HTML. */
  readonly head: string
  /** What to put into its element `main`, for whoever has no script, and until the script is there: HTML. */
  readonly content: string
  /** The source files whose scripts it runs. */
  readonly sources: readonly string[]
}

/** A page that a bundler built: index.html, and scripts, styles and fonts in the folder `assets`. */
export interface BuiltPage {
  /**
   * Serves index.html at any path: its relative addresses lead to the page's own folder, under whatever prefix.
   *
   * @param shown what differs from path to path
   */
  html(request: IncomingMessage, response: ServerResponse, shown: ShownPage): Promise<void>
  /** Serves what stands in `assets`. The names say what is in them, so that browsers keep them for good. */
  asset(request: IncomingMessage, response: ServerResponse): Promise<void>
}

const emptyMain = /(<main[^>]*>)(<\/main>)/

const headers = headerList({
  'content-type': 'text/html; charset=utf-8',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'content-security-policy': `${pagePolicy}; frame-ancestors 'none'`,
})

/**
 * @param index the text of index.html; its relative addresses begin with "./"
 * @param folder what the bundler wrote, with a compressed file (.br, .gz) beside each asset
 * @param manifest what it says of the scripts
 */
export function builtPage(index: string, folder: string, manifest: BundleManifest): BuiltPage {
  const serveAsset = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    immutable: true,
    maxAge: 31_536_000,
    setHeaders: (response) => {
      response.setHeader('x-content-type-options', 'nosniff')
      // Pages under another origin's address may use the font or script, as they may ask the API.
      response.setHeader('access-control-allow-origin', '*')
    },
  })
  return {
    async html(request, response, { status, head, content, sources }) {
      const path = request.url!.split('?', 1)[0]!
      const toFolder = '../'.repeat(path.split('/').length - 2) || './'
      const body = index
        .replace('</head>', () => `${moduleLinks(manifest, sources)}</head>`)
        .replaceAll('"./', `"${toFolder}`)
        .replace('</head>', () => `${head}</head>`)
        .replace(emptyMain, (_, start, end) => start + content + end)
      const encoding = negotiateEncoding(request.headers['accept-encoding'])
      const draft = { status, headers, body, encoding, isShareable: true, isRevalidatable: true }
      sendPrepared(request, response, await prepareResponse(draft))
    },
    asset(request, response) {
      return new Promise((resolve, reject) => {
        response.once('close', resolve)
        serveAsset(request, response, () => reject(missing))
      })
    },
  }
}

const missing = new HttpError('There is no such file; the page may have been built anew since. Reload it.', {
  status: 404,
  code: 'NOT_FOUND',
})
