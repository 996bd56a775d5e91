import { addressOf } from '../place/place.ts'

/** One end of a fact. */
export interface FactEnd {
  readonly noun: 'role' | 'skill' | 'library' | 'responsibility' | 'sector' | 'sample'
  readonly slug: string
}

/** Something that the graph says, with who says so. */
export interface DisputedFact {
  /** In words. */
  readonly statement: string
  /** What it is about; where it is a link, what it leads from. */
  readonly from: FactEnd
  /** What a link leads to. */
  readonly to?: FactEnd | undefined
  readonly evidence: readonly {
    readonly source: { readonly slug: string; readonly title: string }
    readonly locator: string
    readonly url?: string | null | undefined
  }[]
}

/** What those who keep the data get to read. */
export interface Dispute {
  readonly title: string
  readonly body: string
}

/** Most sources that are told: an address has to stay short enough for servers. */
const mostSources = 5
/** The most characters of a title. */
const longestTitle = 120

/**
 * A fact as the text of an issue: the fact in words, both ends, sources with their places, revision, and the address of the
 * page about it. Nothing about the person is in it: the page about the fact is named, not the one that somebody looked at.
 *
 * @param pages the address that places are relative to, with a slash at its end
 */
export function disputeOf(fact: DisputedFact, pages: string, revision: number | undefined): Dispute {
  const { statement, from, to, evidence } = fact
  const lines = [
    `Fact: ${statement}`,
    '',
    'I agree / disagree / know a better source (keep one):',
    '',
    'What should change, and where can it be read?',
    '',
    '',
    '---',
    `About: ${nameOf(from)}${to === undefined ? '' : ` → ${nameOf(to)}`}`,
    ...evidence.slice(0, mostSources).map(({ source, locator, url }) => {
      const place = url && url !== locator ? `${locator} (${url})` : locator
      return `Source: ${source.slug} (${source.title}), ${place}`
    }),
    ...(evidence.length > mostSources ? [`and ${evidence.length - mostSources} more sources`] : []),
    ...(revision === undefined ? [] : [`Revision: ${revision}`]),
    ...(pageOf(fact) === undefined ? [] : [`Page: ${pages}${pageOf(fact)}`]),
    ...(fileOf(fact) === undefined ? [] : [`File: ${fileOf(fact)}`]),
  ]
  const title = `Disputed: ${statement}`
  return {
    title: title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1)}…`,
    body: `${lines.join('\n')}\n`,
  }
}

/**
 * The address that opens an issue with a dispute.
 *
 * @param template where issues are written; {title} and {body} in it are replaced, and added as parameters if it has neither
 */
export function issueAddress(template: string, { title, body }: Dispute): string {
  const [written, text] = [encodeURIComponent(title), encodeURIComponent(body)]
  if (/\{(title|body)\}/.test(template)) {
    return template.replaceAll('{title}', () => written).replaceAll('{body}', () => text)
  }
  return `${template}${template.includes('?') ? '&' : '?'}title=${written}&body=${text}`
}

function nameOf({ noun, slug }: FactEnd): string {
  return `${noun} ${slug}`
}

/** The page that shows the fact: that of its role where it has one. */
function pageOf({ from, to }: DisputedFact): string | undefined {
  const ends = [from, to].filter((end) => end !== undefined)
  for (const view of ['role', 'skill', 'library'] as const) {
    const end = ends.find(({ noun }) => noun === view)
    if (end !== undefined) return addressOf({ view, slug: end.slug })
  }
  return undefined
}

/** The file that says so, where the fact is one of our own careers: others come from datasets, whose slugs have a slash. */
function fileOf({ from, to }: DisputedFact): string | undefined {
  const role = [from, to].find((end) => end?.noun === 'role')
  return role === undefined || role.slug.includes('/')
    ? undefined
    : `prisma/seed/python-careers/careers/${role.slug}.yaml`
}
