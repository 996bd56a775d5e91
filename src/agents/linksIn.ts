/** An address that opens. */
export interface Link {
  readonly title: string
  readonly url: string
}

type Data = Readonly<Record<string, unknown>>

/** Fields that hold an address, and what the address is of. */
const addresses = { url: '', documentation: 'Documentation', homepage: 'Home page' } as const

/** The addresses in an answer, each once, in the order of the answer. */
export function linksIn(data: unknown): Link[] {
  const found = new Map<string, Link>()
  const walk = (value: unknown, owner: string) => {
    if (Array.isArray(value)) for (const item of value) walk(item, owner)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    const object = value as Data
    const name = nameOf(object) ?? owner
    for (const [field, what] of Object.entries(addresses)) {
      const url = object[field]
      if (typeof url !== 'string' || !/^https?:\/\//.test(url) || found.has(url)) continue
      const title = what === '' ? (sourceTitle(object) ?? name) : `${what}${name === '' ? '' : ` of ${name}`}`
      found.set(url, { title, url })
    }
    for (const inner of Object.values(object)) walk(inner, name)
  }
  walk(data, '')
  return [...found.values()]
}

function sourceTitle({ source, locator }: Data): string | undefined {
  const title = typeof source === 'object' && source !== null ? nameOf(source as Data) : undefined
  return title !== undefined && typeof locator === 'string' ? `${title}, ${locator}` : title
}

/** What a node is called, by whichever field says it. */
export function nameOf(object: Data): string | undefined {
  for (const field of ['label', 'title', 'name', 'skill', 'library', 'statement', 'slug']) {
    if (typeof object[field] === 'string') return object[field]
  }
  return undefined
}
