/** The views whose addresses have parameters, and those of them that their cards have. */
const views: Readonly<Record<string, { readonly card: string; readonly parameters: readonly string[] }>> = {
  overlap: { card: 'overlap', parameters: ['roles'] },
  transition: { card: 'transition', parameters: ['from', 'to'] },
  paths: { card: 'paths', parameters: ['from', 'to'] },
}

/** The pages of nodes, by the first word of their addresses. */
const nodes: Readonly<Record<string, string>> = { roles: 'role', skills: 'skill', libraries: 'library' }

/** The size of each card in pixels, for og:image:width and og:image:height. */
export { cardHeight, cardWidth } from '../pictures/card.ts'

/**
 * The picture for links to a page of the explorer (og:image).
 *
 * @param path of the page below that of the server, such as `/overlap` or `/roles/esco/data-scientist`
 * @param query its query string, with or without question mark
 * @returns its path and query below that of the server, without a slash at the start; that of the start page where a page
 *   has no card of its own, or its address lacks something
 */
export function socialCard(path: string, query: string): string {
  const [, first = '', rest = ''] = /^\/([^/]*)(?:\/(.+?))?\/?$/.exec(path) ?? []
  if (Object.hasOwn(nodes, first) && rest !== '') return `pictures/${nodes[first]}.png?slug=${decoded(rest)}`
  const given = new URLSearchParams(query)
  if (first === 'graph' && rest === '') return neighbourhood(given.get('at') ?? '')
  if (!Object.hasOwn(views, first) || rest !== '') return start
  const { card, parameters } = views[first]!
  const values = parameters.map((name) => [name, given.get(name) ?? ''] as const)
  const to = given.get('to')
  // From what somebody knows, which is in no address, to a role.
  if (card === 'transition' && to && !given.get('from')) return `pictures/role.png?slug=${readable(to)}`
  if (values.some(([, value]) => value === '')) return start
  if (card === 'overlap' && !values[0]![1].includes(',')) return `pictures/role.png?slug=${readable(values[0]![1])}`
  return `pictures/${card}.png?${values.map(([name, value]) => `${name}=${readable(value)}`).join('&')}`
}

const start = 'pictures/start.png'

/** @param at what the page is about, as "role/slug" with commas between */
function neighbourhood(at: string): string {
  const centres = at.split(',').flatMap((text) => {
    const [, noun = '', slug] = /^([a-z]+)\/(.+)$/.exec(text.trim()) ?? []
    const folder = Object.keys(nodes).find((folder) => nodes[folder] === noun)
    return folder === undefined ? [] : [readable(`${folder}/${slug}`)]
  })
  return centres.length === 0 ? start : `pictures/neighbourhood.png?of=${centres.join(',')}`
}

function decoded(slug: string): string {
  try {
    return readable(decodeURIComponent(slug))
  } catch {
    return readable(slug)
  }
}

/** Encoded but for commas and slashes, which slugs and lists of them have. */
function readable(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%2C', ',')
}
