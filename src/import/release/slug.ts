const replacements: readonly [RegExp, string][] = [
  [/(?<=[\w+])\+/g, ' plus '],
  [/(?<=\w)#/g, ' sharp '],
  [/(^|\s)\.(?=\w)/g, ' dot '],
  [/&/g, ' and '],
  [/['’]/g, ''],
  [/ß/g, 'ss'],
  [/æ/g, 'ae'],
  [/[øö]/g, 'o'],
  [/ł/g, 'l'],
  [/đ/g, 'd'],
]

const maxLength = 100

/**
 * A name as part of a slug: lower-case ASCII letters and digits, joined by single hyphens, at most 100 characters. Empty
 * if no character can be transliterated, for example for a name in Greek.
 */
export function slugged(name: string): string {
  let text = name.toLowerCase().normalize('NFC')
  for (const [pattern, word] of replacements) text = text.replace(pattern, word)
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, '')
}

/**
 * A unique slug: the preferred one, with a suffix -2, -3 and so on if necessary. Adds it to the taken ones.
 *
 * @param preferred parts made by {@link slugged}, joined by slashes
 * @param id identifier in the source, used if the last part is empty
 */
export function freeSlug(preferred: string, id: string, taken: Set<string>): string {
  const whole = preferred.endsWith('/') ? `${preferred}${slugged(id.slice(id.lastIndexOf('/') + 1))}` : preferred
  let slug = whole
  for (let number = 2; taken.has(slug); number++) slug = `${whole}-${number}`
  taken.add(slug)
  return slug
}
