import { escapeHtml } from '../server/http/escapeHtml.ts'
import { pagePolicy } from '../server/http/pagePolicy.ts'
/** One page of the folder: an address with its own title and description. */
export interface HtmlPage {
  /** Its folder, from the site, with a slash at its end; empty for the first page. */
  readonly path: string
  readonly title: string
  readonly description: string
}

/**
 * The HTML of a page.
 *
 * @param template of all pages, with a title, a description and addresses that begin with "./"
 * @param script the path of a script, from the site, that is to run before the template's own
 */
export function htmlOf({ path, title, description }: HtmlPage, template: string, script: string): string {
  const toSite = '../'.repeat(path.split('/').length - 1) || './'
  // As on the server, but for what only a header can say.
  return withPolicy(template, pagePolicy)
    .replace(/<title>.*?<\/title>/s, () => `<title>${escapeHtml(title)}</title>`)
    .replace(
      /<meta name="description" content="[^"]*">/,
      () => `<meta name="description" content="${escapeHtml(description)}">`,
    )
    .replace('<script', (tag) => `<script src="./${script}"></script>\n    ${tag}`)
    .replace(/<noscript>.*?<\/noscript>/s, '<noscript>This page needs JavaScript.</noscript>')
    .replaceAll('"./', `"${toSite}`)
}

/** HTML that says itself what it may load, where no server sends a header. */
export function withPolicy(html: string, policy: string): string {
  return html.replace(
    /<meta charset="utf-8"[^>]*>/,
    (charset) => `${charset}\n    <meta http-equiv="content-security-policy" content="${policy}">`,
  )
}

/** What hosts of files answer for an address that has no page. It may be in any folder, so that it refers to no file. */
export const missingPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>There is no such page · Career Lattice</title>
  </head>
  <body>
    <h1>There is no such page.</h1>
    <p>Take away the end of the address, from “roles”, “skills” or “libraries” on: that leads to the first page, where you can look for a career or a skill.</p>
  </body>
</html>
`
