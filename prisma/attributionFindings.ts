import type { DatasetFile, Entry } from '../src/import/dataset/format.ts'
import { type Links, linkedSlugs, linkTo } from '../src/import/dataset/links.ts'
import { articleWords } from './articleWords.ts'

/** The source that is only followed where it names a thing. */
export const article = 'top-python-career-paths'

/** A word that names nothing by itself. */
const empty: ReadonlySet<string> = new Set(['and', 'data', 'of', 'to', 'with'])

/** Letters by which two forms of a word are recognised as one, for example "automate" and "automation". */
const stemLength = 5

/**
 * The links of a role and of its responsibilities that are attributed to the article though it does not name the thing.
 * The words by which it does must be listed, for the place that the link gives, and share a stem with the name or an alias
 * of the thing; the place must be in the role's section, and the bullet of the responsibility around the link.
 */
export function attributionFindings(role: Entry, file: DatasetFile): string[] {
  const { essential, optional } = role['skills'] as Readonly<Record<string, Links>>
  const own: readonly (readonly [list: string, links: unknown, things: readonly Entry[]])[] = [
    ['skills', essential, file.skills],
    ['skills', optional, file.skills],
    ['libraries', role['libraries'], file.libraries],
    ['sectors', role['sectors'], file.sectors],
    ['collaborators', role['collaborators'], file.roles],
  ]
  const title = role['title'] as string
  const found = own.flatMap(([list, links, things]) =>
    misattributed(links, things, (place) => place.startsWith(title), undefined).map((problem) => `${list}.${problem}`),
  )
  for (const { slug, locator, ...responsibility } of (role['responsibilities'] ?? []) as readonly Entry[]) {
    const lists = [
      ['skills', file.skills],
      ['libraries', file.libraries],
    ] as const
    for (const [list, things] of lists) {
      const problems = misattributed(responsibility[list], things, (place) => place === locator, locator)
      found.push(...problems.map((problem) => `responsibilities.${slug}.${list}.${problem}`))
    }
  }
  return found
}

function misattributed(
  given: unknown,
  things: readonly Entry[],
  isPlace: (place: string) => boolean,
  around: string | undefined,
): readonly string[] {
  const links = (given ?? []) as Links
  return linkedSlugs(links).flatMap((slug) => {
    const { source, locator: place = around ?? '' } = linkTo(links, slug)
    if (source !== article) return []
    if (!isPlace(place)) return [`${slug}: "${place}" is another part of the article`]
    const words = articleWords[place]?.[slug]
    const thing = things.find((thing) => thing.slug === slug)
    if (words === undefined || thing === undefined) {
      return [`${slug}: the article does not name it at "${place}"; it is curation, or its words are to be listed`]
    }
    const isNamed = namesOf(thing).some((name) => shareStem(words, name))
    return isNamed ? [] : [`${slug}: "${words}" does not name it: it is curation`]
  })
}

function namesOf(thing: Entry): readonly string[] {
  const aliases = (thing['aliases'] ?? []) as readonly string[]
  return [(thing['name'] ?? thing['title']) as string, ...aliases]
}

function shareStem(words: string, name: string): boolean {
  const stems = new Set(stemsOf(words))
  const initials = name.split(/\s+/).map((word) => word[0]!.toLowerCase())
  return stemsOf(name).some((stem) => stems.has(stem)) || stems.has(initials.join(''))
}

function stemsOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('-', '')
      .match(/[a-z0-9+#]+/g) ?? []
  return words.filter((word) => !empty.has(word)).map((word) => word.slice(0, stemLength))
}
