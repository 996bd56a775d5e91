/** What the page shows: a view with what it is about. Each has an address, and the address says all of it. */
export type Place = View & {
  /** Language tag of the labels; English if absent. */
  readonly language?: string | undefined
  /** Revision of the data that a link was made from; only links that were copied have it. */
  readonly revision?: number | undefined
}

/** One view with its own parameters. Slugs may hold slashes. */
export type View =
  | { readonly view: 'start' }
  | {
      readonly view: 'overlap'
      readonly roles: readonly string[]
      readonly measure?: string | undefined
      /** What is unfolded: a combination of roles, by their places, from 1, for example "1-2". */
      readonly open?: string | undefined
    }
  | {
      readonly view: 'transition'
      readonly from?: string | undefined
      readonly to?: string | undefined
      /** Other careers that what is learnt is measured by. */
      readonly also?: readonly string[] | undefined
    }
  | { readonly view: 'paths'; readonly from?: string | undefined; readonly to?: string | undefined }
  | {
      readonly view: 'graph'
      /** Nodes as "role/slug", "skill/slug" or "library/slug". */
      readonly at: readonly string[]
      readonly kinds?: readonly string[] | undefined
      /** Only links of at least this weight. */
      readonly min?: number | undefined
      /** Things that somebody hid, named like the nodes. */
      readonly hide?: readonly string[] | undefined
      /** How many things are asked for, if it is more than at first. */
      readonly count?: number | undefined
      /** The thing that is unfolded, named like the nodes. */
      readonly open?: string | undefined
    }
  | { readonly view: 'role' | 'skill' | 'library'; readonly slug: string }
  | { readonly view: 'sources' }
  | { readonly view: 'missing' }

const nounFolders = { role: 'roles', skill: 'skills', library: 'libraries' } as const

/** The address of a place, relative to the page's base, without a slash before it. */
export function addressOf(place: Place): string {
  const { path, parameters } = pathAndParameters(place)
  const revision = place.revision === undefined ? undefined : String(place.revision)
  const query = [...parameters, ['language', place.language] as const, ['revision', revision] as const]
    .filter((pair): pair is readonly [string, string] => pair[1] !== undefined && pair[1] !== '')
    .map(([name, value]) => `${name}=${encoded(value)}`)
    .join('&')
  return query === '' ? path : `${path}?${query}`
}

type Parameters = readonly (readonly [string, string | undefined])[]

function pathAndParameters(place: View): { readonly path: string; readonly parameters: Parameters } {
  switch (place.view) {
    case 'start':
    case 'missing':
      return { path: '', parameters: [] }
    case 'overlap':
      return {
        path: 'overlap',
        parameters: [
          ['roles', place.roles.join(',')],
          ['measure', place.measure],
          ['open', place.open],
        ],
      }
    case 'transition':
    case 'paths':
      return {
        path: place.view,
        parameters: [
          ['from', place.from],
          ['to', place.to],
          ['also', place.view === 'transition' ? place.also?.join(',') : undefined],
        ],
      }
    case 'graph':
      return {
        path: 'graph',
        parameters: [
          ['at', place.at.join(',')],
          ['kinds', place.kinds?.join(',')],
          ['min', place.min === undefined ? undefined : String(place.min)],
          ['hide', place.hide?.join(',')],
          ['count', place.count === undefined ? undefined : String(place.count)],
          ['open', place.open],
        ],
      }
    case 'sources':
      return { path: 'sources', parameters: [] }
    default:
      return { path: `${nounFolders[place.view]}/${encoded(place.slug)}`, parameters: [] }
  }
}

/**
 * The place of an address.
 *
 * @param path relative to the page's base, percent-encoded, with or without slashes around it
 * @param query with or without its question mark
 */
export function placeOf(path: string, query: string): Place {
  const parameters = new URLSearchParams(query)
  const language = parameters.get('language') || undefined
  const revision = Number(parameters.get('revision')) || undefined
  return { ...viewOf(segmentsOf(path), parameters), language, revision }
}

function viewOf([first, ...rest]: readonly string[], parameters: URLSearchParams): View {
  const list = (name: string) => unique((parameters.get(name) ?? '').split(','))
  const text = (name: string) => parameters.get(name)?.trim() || undefined
  if (first === undefined) return { view: 'start' }
  const noun = nouns.find((noun) => nounFolders[noun] === first)
  if (noun !== undefined && rest.length > 0) return { view: noun, slug: rest.join('/') }
  if (rest.length > 0) return { view: 'missing' }
  switch (first) {
    case 'overlap':
      return { view: 'overlap', roles: list('roles'), measure: text('measure'), open: text('open') }
    case 'transition': {
      const also = list('also')
      return { view: first, from: text('from'), to: text('to'), also: also.length === 0 ? undefined : also }
    }
    case 'paths':
      return { view: first, from: text('from'), to: text('to') }
    case 'graph': {
      const kinds = list('kinds')
      const hide = list('hide')
      const min = Number(parameters.get('min'))
      const count = Number(parameters.get('count'))
      return {
        view: 'graph',
        at: list('at'),
        kinds: kinds.length === 0 ? undefined : kinds,
        min: min > 0 && min <= 1 ? min : undefined,
        hide: hide.length === 0 ? undefined : hide,
        count: Number.isInteger(count) && count > 0 ? count : undefined,
        open: text('open'),
      }
    }
    case 'sources':
      return { view: 'sources' }
    default:
      return { view: 'missing' }
  }
}

const nouns = ['role', 'skill', 'library'] as const

function unique(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))]
}

/** Slashes and commas stay readable: a query may hold them. */
function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%2C', ',')
}

/** A segment that is no valid percent-encoding stands for itself. */
function segmentsOf(path: string): string[] {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== 'index.html')
  return segments.map((segment) => {
    try {
      return decodeURIComponent(segment)
    } catch {
      return segment
    }
  })
}
