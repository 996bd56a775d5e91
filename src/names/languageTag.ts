/** The language of the graph's own names. */
export const ownLanguage = 'en'

/** How a tag is called that has none of the forms that {@link languageTag} takes, in words. */
export const tagsInWords = 'a language tag (BCP 47), such as fr or pt-BR'

/**
 * A language tag in its canonical form: `pt-br` is pt-BR. Undefined if it is none, or begins neither with two nor with
 * three letters, as the tag of every language does.
 */
export function languageTag(text: string): string | undefined {
  if (!/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(text) || text.length > longestTag) return undefined
  try {
    return Intl.getCanonicalLocales(text)[0]
  } catch {
    return undefined
  }
}

/** In characters; RFC 5646 recommends to allow for 35. */
const longestTag = 100

/**
 * The tags to look up, in order, ending before English: a tag, then without its last part, and so on (RFC 4647, section
 * 3.4). For example zh-Hant-TW, zh-Hant, zh.
 *
 * @param tag in its canonical form
 */
export function lookupChain(tag: string): string[] {
  const chain: string[] = []
  let parts = tag.split('-')
  while (parts.length > 0) {
    const shorter = parts.join('-')
    if (shorter === ownLanguage) break
    chain.push(shorter)
    // What a single letter introduces goes with it.
    parts = parts.slice(0, parts.at(-2)?.length === 1 ? -2 : -1)
  }
  return chain
}
