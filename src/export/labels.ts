import type { SourceRow } from '../graph/rows.ts'
import type { LabelRow } from '../names/labelIn.ts'
import { ownLanguage } from '../names/languageTag.ts'
import type { LanguageText } from './description.ts'

/** The names of a node: in each language one to show, as SKOS demands, and others that are different from it. */
export interface Labels {
  readonly preferred: readonly LanguageText[]
  readonly others: readonly LanguageText[]
}

/**
 * The names of a node in all languages. Its own are English. Where several sources name one to show in a language, it is
 * that of the first.
 *
 * @param own the name to show, then others
 * @param includes whether the names of a source are exported
 */
export function labelsIn(
  own: readonly [string, ...string[]],
  labels: readonly LabelRow[],
  includes: (source: SourceRow) => boolean,
): Labels {
  const byLanguage = new Map<string, Set<string>>([[ownLanguage, new Set(own)]])
  for (const { language, preferred, others, source } of labels) {
    if (!includes(source)) continue
    const names = byLanguage.get(language) ?? new Set()
    byLanguage.set(language, names)
    for (const name of [preferred, ...others]) names.add(name)
  }
  const texts = [...byLanguage].map(([language, names]) => [...names].map((text) => ({ text, language })))
  return { preferred: texts.flatMap(([first]) => first ?? []), others: texts.flatMap(([, ...rest]) => rest) }
}
