import type { Entry } from './format.ts'

/** The slugs that an entry says its node had before. */
export function formerSlugsOf(entry: Entry): readonly string[] {
  return (entry['formerSlugs'] ?? []) as readonly string[]
}

/**
 * The former slugs of the nodes within a node: those that they say, and those that they had while the node around them
 * was called otherwise.
 *
 * @param outer slug of the node around them
 * @param former slugs that it had before
 * @returns by the slug within that node
 */
export function innerFormerSlugs(
  outer: string,
  former: readonly string[],
  entries: readonly Entry[],
): ReadonlyMap<string, readonly string[]> {
  const said = new Set(entries.flatMap(formerSlugsOf))
  return new Map(
    entries.map((entry) => {
      const followed = former.map((slug) => `${slug}/${entry.slug}`).filter((slug) => !said.has(slug))
      const all = new Set([...formerSlugsOf(entry), ...followed])
      all.delete(`${outer}/${entry.slug}`)
      return [entry.slug, [...all]]
    }),
  )
}
