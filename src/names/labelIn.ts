import type { RoleRow } from '../graph/rows.ts'
import { Problem } from '../problem.ts'
import { languageTag, lookupChain, tagsInWords } from './languageTag.ts'

/** Names of a node in one language, as one source gives them. */
export type LabelRow = RoleRow['labels'][number]

/** The last language asked for, kept because one query asks for the same one many times. */
let last: { readonly text: string; readonly chain: readonly string[] } = { text: 'en', chain: [] }

/**
 * The tags under which to look up names, in order; where none of them has any, the graph's own names hold.
 *
 * @param language of a request, for example pt-BR
 * @throws Problem BAD_INPUT if it is no language tag
 */
export function languageChain(language: string): readonly string[] {
  if (last.text === language) return last.chain
  const tag = languageTag(language)
  if (tag === undefined) {
    const hyphenated = languageTag(language.replaceAll('_', '-'))
    const hint = hyphenated === undefined ? '' : ` Did you mean ${hyphenated}?`
    throw new Problem('BAD_INPUT', `language is "${language.slice(0, 100)}"; it should be ${tagsInWords}.${hint}`)
  }
  last = { text: language, chain: lookupChain(tag) }
  return last.chain
}

/**
 * The names of a node in a language, or in the nearest one of the lookup chain; undefined if it has none, so that its own
 * names hold. Of several sources, the first.
 *
 * @throws Problem BAD_INPUT if it is no language tag
 */
export function labelIn(labels: readonly LabelRow[], language: string): LabelRow | undefined {
  for (const tag of languageChain(language)) {
    const found = labels.find((label) => label.language === tag)
    if (found !== undefined) return found
  }
  return undefined
}
