import type { NetworkStartsQuery, NetworkStartsQueryVariables } from '../asking/generated/operations.ts'

type Lists = 'role' | 'skill' | 'library'

/** What the starts of an address are, by kind. */
export function startVariables(at: readonly string[]): NetworkStartsQueryVariables {
  const slugs = (kind: Lists) =>
    at.filter((reference) => reference.startsWith(`${kind}/`)).map((reference) => reference.slice(kind.length + 1))
  return { roles: slugs('role'), skills: slugs('skill'), libraries: slugs('library') }
}

/** All ids that were found. */
export function idsOf({ rolesBySlug, skillsBySlug, librariesBySlug }: NetworkStartsQuery): string[] {
  return [...rolesBySlug, ...skillsBySlug, ...librariesBySlug].flatMap((one) => one?.id ?? [])
}

/** Ids of the starts, in the order of the address; and those of the address that nothing has. */
export function startsOf(
  at: readonly string[],
  { rolesBySlug, skillsBySlug, librariesBySlug }: NetworkStartsQuery,
): { readonly ids: string[]; readonly unknown: readonly string[] } {
  const asked = startVariables(at)
  // By the slug that was asked for: a former slug gives the thing with its slug of today.
  const found = new Map<string, string>()
  const note = (kind: Lists, slugs: readonly string[] | string, list: readonly ({ id: string } | null)[]) => {
    for (const [place, slug] of [slugs].flat().entries()) {
      const id = list[place]?.id
      if (id !== undefined) found.set(`${kind}/${slug}`, id)
    }
  }
  note('role', asked.roles, rolesBySlug)
  note('skill', asked.skills, skillsBySlug)
  note('library', asked.libraries, librariesBySlug)
  return {
    ids: [...new Set(at.flatMap((reference) => found.get(reference) ?? []))],
    unknown: at.filter((reference) => !found.has(reference)),
  }
}
