const words: readonly [RegExp, string][] = [
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

/** The longest part of a slug that a name makes. */
const longest = 100

/**
 * A name as the part of a slug: lower-case ASCII letters and digits, joined by single hyphens, at most 100.
 * Empty when nothing of the name can be written so, for example a name in Greek.
 */
export function slugged(name: string): string {
  let text = name.toLowerCase().normalize('NFC')
  for (const [pattern, word] of words) text = text.replace(pattern, word)
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
}
