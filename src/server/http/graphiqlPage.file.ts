import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { escapeHtml } from './escapeHtml.ts'

/** A query to open GraphiQL with. */
export interface Example {
  /** Its file; not shown by GraphiQL. */
  readonly name: string
  /**
   * Starts with a comment that explains it, whose first sentence is its line in the list of examples. The operation name
   * becomes the title of the tab.
   */
  readonly query: string
  /** What the variables are at first. */
  readonly variables: Readonly<Record<string, unknown>>
}

export interface GraphiqlSettings {
  /** In the order of the tabs. */
  readonly examples: readonly Example[]
  /** Names of arguments and input fields with private values, which the page keeps out of its address. */
  readonly privateNames: readonly string[]
  /** Where to send queries, relative to the page; its own address by default. */
  readonly endpoint?: string
  /** Where the link back leads to, relative to the page; `./` by default. */
  readonly home?: string
  /**
   * Addresses of classic scripts of the same origin that run before GraphiQL starts, for example one that replaces `fetch`.
   * They may start workers.
   */
  readonly scripts?: readonly string[]
}

export interface GraphiqlPage {
  readonly html: string
  /** A Content-Security-Policy with which the page works: it allows no other script, and requests to its own origin only. */
  readonly policy: string
}

const title = 'Career Lattice'

/** What runs and styles the page besides GraphiQL, of the sources and of a build. */
const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'server', 'http', 'graphiql')

/** Three strands that meet. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><style>*{stroke:#222;fill:#222}@media(prefers-color-scheme:dark){*{stroke:#eee;fill:#eee}}</style><path d="M3 1v14M8 1v14M13 1v14M3 5h10M3 11h5" fill="none"/><circle cx="3" cy="5" r="2"/><circle cx="13" cy="5" r="2"/><circle cx="3" cy="11" r="2"/><circle cx="8" cy="11" r="2"/></svg>',
)}`

const description =
  'Ask the career graph in GraphQL: what careers share, what is missing and how to get there. With examples to run.'

/**
 * Renders GraphiQL as a single page of 9 MB that makes no request but queries. It opens queries by
 * `?query=…&variables=…` or by `#query=…&variables=…`, which no server sees; variables are JSON. Of both, the fragment comes
 * first, one by one.
 */
export async function renderGraphiqlPage(settings: GraphiqlSettings): Promise<GraphiqlPage> {
  const { examples, privateNames, endpoint = '', home = './', scripts = [] } = settings
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const [script, style] = await Promise.all(['page.js', 'page.css'].map((name) => readFile(join(folder, name), 'utf8')))
  const options = {
    title,
    endpoint,
    examples: examples.map(tabOf),
    privatePattern: privateNames.length > 0 ? `\\b(?:${privateNames.join('|')})\\b` : null,
  }
  const ownHead = `<meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="description" content="${description}">
      <meta name="color-scheme" content="light dark">`
  const ownScripts = [...scripts.map((source) => `<script src="${escapeHtml(source)}"></script>`), inlined(script!)]
  const html = renderGraphiQL({ title, favicon: icon })
    .trimStart()
    .replace(/<title>.*?<\/title>/, () => `<title>${title}: ask in GraphQL</title>\n      ${ownHead}`)
    .replace('</head>', () => `<style>${style}</style>\n    </head>`)
    .replace('<div id="root"></div>', () => `${header(examples, home)}\n      <main id="root"></main>`)
    .replace('<script>', () => `${ownScripts.join('\n      ')}\n      <script>`)
    .replace(JSON.stringify({ title, favicon: icon }), () => `graphiqlOptions(${scriptValue(options)})`)
  return { html, policy: policyOf(html, scripts.length > 0) }
}

/** The line above GraphiQL: the way back, and the examples by what they ask. */
function header(examples: readonly Example[], home: string): string {
  const lines = examples.map(({ query }) => `<option>${escapeHtml(questionOf(query))}</option>`)
  return `<header>
        <a href="${escapeHtml(home)}"><strong>${title}</strong> in plain pages</a>
        <h1>Ask in GraphQL</h1>
        <select id="examples" aria-label="Examples"><option>Examples …</option>${lines.join('')}</select>
      </header>`
}

/** The first sentence of the comment that a query starts with. */
function questionOf(query: string): string {
  const comment = /^(?:#.*\n)*/.exec(query)![0].replace(/^# ?/gm, '').replaceAll('\n', ' ').trim()
  return /^.*?[?.](?= |$)/.exec(comment)?.[0] ?? comment
}

function tabOf({ query, variables }: Example): { query: string; variables: string } {
  return { query, variables: JSON.stringify(variables, null, 2) }
}

function policyOf(html: string, hasOwnFiles: boolean): string {
  const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => `'sha256-${sha256(script!)}'`)
  const own = hasOwnFiles ? " 'self'" : ''
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}${own}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    `worker-src blob:${own}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function inlined(script: string): string {
  return `<script>${script}</script>`
}

/** A value as an expression of a script: what would end the script is escaped. */
function scriptValue(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
