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

/** Each mark with what it is called; without a label where nothing has this slug any more. */
export function labelledMarks(
  marks: readonly Mark[],
  understood: readonly {
    readonly feature: { readonly __typename: string; readonly slug: string; readonly label: string }
  }[],
): { readonly mark: Mark; readonly label: string | undefined }[] {
  const labels = new Map(understood.map(({ feature }) => [markOf(feature), feature.label]))
  return marks.map((mark) => ({ mark, label: labels.get(mark) }))
}
