import type { OverlapViewQuery } from '../asking/generated/operations.ts'

/** What exactly some of the careers compared ask for. */
export type Region = OverlapViewQuery['overlap']['regions'][number]

interface HasSlug {
  readonly slug: string
}

/** For each career compared, in order, whether it is of a region. */
export function presence(region: { readonly roles: readonly HasSlug[] }, roles: readonly HasSlug[]): boolean[] {
  const slugs = new Set(region.roles.map(({ slug }) => slug))
  return roles.map(({ slug }) => slugs.has(slug))
}

/** A region in an address: the places of its careers, from 1, as in "1-3". */
export function regionKey(present: readonly boolean[]): string {
  return present.flatMap((is, place) => (is ? [place + 1] : [])).join('-')
}

/** The regions that an address unfolds. */
export function opened(open: string | undefined): ReadonlySet<string> {
  return new Set((open ?? '').split('.').filter((key) => key !== ''))
}

/** What an address says after one region was unfolded or folded. */
export function toggled(open: string | undefined, key: string, isOpen: boolean): string | undefined {
  const keys = new Set(opened(open))
  if (isOpen) keys.add(key)
  else keys.delete(key)
  return keys.size === 0 ? undefined : [...keys].join('.')
}
