/** One page of the folder: an address with its own title and description. */
export interface HtmlPage {
  /** Its folder, from the site, with a slash at its end; empty for the first page. */
  readonly path: string
  readonly title: string
  readonly description: string
}

/** What each page may load, where no server sends it as a header: as on the server, but for what only a header can say. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * The HTML of a page.
 *
 * @param template of all pages, with a title, a description and addresses that begin with "./"
 * @param script the path of a script, from the site, that is to run before the template's own
 */
export function htmlOf({ path, title, description }: HtmlPage, template: string, script: string): string {
  const toSite = '../'.repeat(path.split('/').length - 1) || './'
  return template
    .replace(/<title>.*?<\/title>/s, () => `<title>${escaped(title)}</title>`)
    .replace(
      /<meta name="description" content="[^"]*">/,
      () => `<meta name="description" content="${escaped(description)}">`,
    )
    .replace(
      '<meta charset="utf-8">',
      (charset) => `${charset}\n    <meta http-equiv="content-security-policy" content="${policy}">`,
    )
    .replace('<script', (tag) => `<script type="module" src="./${script}"></script>\n    ${tag}`)
    .replace(/<noscript>.*?<\/noscript>/s, '<noscript>This page needs JavaScript.</noscript>')
    .replaceAll('"./', `"${toSite}`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
