import type { ReactNode } from 'react'
import { AroundDocument } from '../asking/generated/documents.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import type { Place } from '../place/place.ts'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'

/** Chooses the language of names, where the data has names in several. */
export function LanguageChoice({ place }: { readonly place: Place }): ReactNode {
  const [, goTo] = usePlace()
  const { data } = useAnswer(AroundDocument, {})
  const { language = 'en' } = place
  const tags = new Set(['en', language, ...(data?.stats.labelLanguages ?? [])])
  if (tags.size === 1) return null
  const choose = (tag: string) => goTo({ ...place, language: tag === 'en' ? undefined : tag }, { replace: true })
  return (
    <label className="language">
      {words.shell.language}{' '}
      <select value={language} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {[...tags].map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {languageName(tag)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What a language calls itself; the tag where that is not known. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  } catch {
    // An address can name anything.
    return tag
  }
}
