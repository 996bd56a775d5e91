/** Something that somebody says they know: "skill/sql" or "library/pandas". Slugs may hold slashes. */
export type Mark = `skill/${string}` | `library/${string}`

/** The most marks that are kept: the API reads 500 names, and some are left for a role. */
export const mostMarks = 400

/** The mark of a feature of the API; undefined for what is neither skill nor library. */
export function markOf({ __typename, slug }: { readonly __typename: string; readonly slug: string }): Mark | undefined {
  if (__typename === 'Skill') return `skill/${slug}`
  return __typename === 'Library' ? `library/${slug}` : undefined
}

/** The view that shows what a mark stands for. */
export function placeOfMark(mark: Mark): { readonly view: 'skill' | 'library'; readonly slug: string } {
  const end = mark.indexOf('/')
  return { view: mark.slice(0, end) as 'skill' | 'library', slug: mark.slice(end + 1) }
}

/** What the API is sent of marks, undefined if there are none. */
export function haveOf(marks: readonly Mark[]): { skills: string[]; libraries: string[] } | undefined {
  if (marks.length === 0) return undefined
  const places = marks.map(placeOfMark)
  const slugs = (view: string) => places.filter((place) => place.view === view).map(({ slug }) => slug)
  return { skills: slugs('skill'), libraries: slugs('library') }
}

/** Those of some texts that are marks, each once and in their order, no more than are kept. */
export function marksAmong(texts: readonly unknown[]): Mark[] {
  const marks = texts.filter(
    (text): text is Mark => typeof text === 'string' && /^(skill|library)\/[^\s,]+$/.test(text),
  )
  return [...new Set(marks)].slice(0, mostMarks)
}

/** One thing that is known: SQL may be a skill of two datasets and a library, but is one thing to whoever knows it. */
export interface KnownThing {
  readonly marks: readonly Mark[]
  /** What it is called; undefined where nothing has one of these slugs any more, or while it is asked for. */
  readonly label: string | undefined
}

/** The things that marks stand for: marks whose slugs end alike are one. */
export function thingsOf(marks: readonly Mark[], named: readonly { readonly feature: Feature }[] = []): KnownThing[] {
  const labels = new Map(named.map(({ feature }) => [markOf(feature), feature.label]))
  const things = new Map<string, Mark[]>()
  for (const mark of marks) {
    const end = mark.slice(mark.lastIndexOf('/') + 1)
    things.set(end, [...(things.get(end) ?? []), mark])
  }
  return [...things.values()].map((marks) => ({
    marks,
    label: marks.map((mark) => labels.get(mark)).find((label) => label !== undefined),
  }))
}

interface Feature {
  readonly __typename: string
  readonly slug: string
  readonly label: string
}
