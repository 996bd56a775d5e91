import { ask } from '../asking/ahead.ts'
import { RolesNamedDocument } from '../asking/generated/documents.ts'
import { useAnswer } from '../asking/useAnswer.ts'

/** A career as it is named where it was chosen. */
export interface NamedRole {
  readonly slug: string
  readonly title: string
  readonly source: { readonly title: string }
}

/**
 * The careers with some slugs, in the same order; undefined for one that is not there, or not yet.
 *
 * @param known careers that another answer has named: only the others are asked for
 */
export function useNamedRoles(
  slugs: readonly string[],
  language: string | undefined,
  known: readonly (NamedRole | null | undefined)[],
): (NamedRole | undefined)[] {
  const knownOf = (slug: string) => known.find((role) => role?.slug === slug) ?? undefined
  const unknown = slugs.filter((slug) => knownOf(slug) === undefined)
  const { data } = useAnswer(RolesNamedDocument, variablesOf(unknown, language))
  return slugs.map((slug) => knownOf(slug) ?? data?.rolesBySlug.find((role) => role?.slug === slug) ?? undefined)
}

/** Asks for careers before they are shown. */
export function askNamedRoles(slugs: readonly string[], language: string | undefined): Promise<unknown> {
  return ask(RolesNamedDocument, variablesOf(slugs, language))
}

function variablesOf(slugs: readonly string[], language: string | undefined) {
  return slugs.length === 0 ? undefined : { slugs: [...slugs], language }
}
