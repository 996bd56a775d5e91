import { Problem } from '../problem.ts'
import { escapeHtml } from '../server/http/escapeHtml.ts'
import type { Ask } from './ask.ts'
import { descriptionsOf } from './drawnViews.ts'
import { cardHeight, cardWidth, socialCard } from './socialCard.ts'

/** What the head of a page of the explorer says before any script runs: to search engines, and where links are shared. */
export interface PageHead {
  /** 404 if what the page is about is not there. */
  readonly status: 200 | 404
  /** Title, description and social card, as HTML. */
  readonly html: string
  /** What the page is about, as HTML: shown until its script runs, and where none does. */
  readonly body: string
}

/**
 * @param path of the page below that of the server, such as `/roles/data-scientist`
 * @param query its query string, with or without question mark
 * @param site the address that paths are below, with a slash at its end
 * @throws what is no fault of who asks
 */
export async function pageHead(path: string, query: string, site: string, ask: Ask): Promise<PageHead> {
  const card = socialCard(path, query)
  const [, view, parameters] = /^pictures\/([a-z-]+)\.png(.*)$/.exec(card)!
  try {
    const { title, sentence } = await descriptionsOf[view!]!(parameters!).described(ask)
    const html = tags(view === 'start' ? name : `${title} · ${name}`, sentence, site, path, query, card)
    return { status: 200, html, body: shown(title, sentence) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const isMissing = error.extensions['code'] === 'NOT_FOUND'
    const html = tags(name, error.message, site, path, query, 'pictures/start.png')
    return { status: isMissing ? 404 : 200, html, body: shown(name, error.message) }
  }
}

const name = 'Career Lattice'

function shown(title: string, sentence: string): string {
  return `<h1>${escapeHtml(title)}</h1><p class="sentence">${escapeHtml(sentence)}</p>`
}

function tags(title: string, description: string, site: string, path: string, query: string, card: string): string {
  const properties = {
    'og:type': 'website',
    'og:site_name': name,
    'og:title': title,
    'og:description': description,
    'og:url': `${site}${path.slice(1)}${query}`,
    'og:image': `${site}${card}`,
    'og:image:width': String(cardWidth),
    'og:image:height': String(cardHeight),
    'og:image:alt': `${title}. ${description}`,
  }
  return [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    ...Object.entries(properties).map(([key, value]) => `<meta property="${key}" content="${escapeHtml(value)}">`),
    '<meta name="twitter:card" content="summary_large_image">',
  ].join('')
}
