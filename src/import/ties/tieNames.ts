import { ambiguousNames } from '../../names/ambiguousNames.ts'
import { folded } from '../../names/normalised.ts'

/** A name in the form in which names are compared: folded, words separated by single blanks, without other punctuation. */
export function tieKey(name: string): string {
  return folded(name)
    .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .replace(/\.(?=\s|$)/g, '')
    .trim()
}

/** A name without what stands in brackets at its end, and that: ESCO says so what is meant, as in "Python (computer programming)". */
export function withoutQualifier(name: string): { readonly plain: string; readonly qualifier?: string } {
  const found = /^(.+?) \(([^()]+)\)$/.exec(name.trim())
  return found === null ? { plain: name } : { plain: found[1]!, qualifier: found[2]! }
}

/** Whether a key says too little by itself: two letters or fewer, or a common word that is also the name of software. */
export function isAmbiguous(key: string): boolean {
  return /^\p{L}{1,2}$/u.test(key) || Object.hasOwn(ambiguousNames, key)
}

/** Words that two forms of a name may differ in. */
const fillers: ReadonlySet<string> = new Set(['and', 'of', 'the', 'a', 'an', 'to', 'for', 'in', 'with'])

/** Letters at the start that two forms of a word share: analyse and analyze, listen and listening. */
const stemLength = 5

/** Whether each word of either key is a form of a word of the other, in any order. */
export function areForms(a: string, b: string): boolean {
  const [first, second] = [contentWords(a), contentWords(b)]
  return hasForms(first, second) && hasForms(second, first)
}

/** Whether each word of the first key is a word of the second. */
export function isWithin(a: string, b: string): boolean {
  const words = new Set(contentWords(b))
  return contentWords(a).every((word) => words.has(word))
}

function contentWords(key: string): string[] {
  return key.split(' ').filter((word) => word !== '' && !fillers.has(word))
}

function hasForms(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) =>
    others.some((other) => {
      if (word === other) return true
      const least = Math.min(word.length, other.length, stemLength)
      return least >= stemLength - 1 && word.slice(0, least) === other.slice(0, least)
    }),
  )
}
