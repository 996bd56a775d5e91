import { folded } from './normalised.ts'

/** A word of a text, with its place. */
export interface Token {
  /** The word folded; a dot that begins a name, as in .NET, belongs to it. */
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Words as names have them: `+` and `#` at their end belong to them, and tell C, C++ and C# apart. */
const words = /(?<![\p{L}\p{N}.])\.(?=\p{L})[\p{L}\p{N}\p{M}]+[+#]*|[\p{L}\p{N}\p{M}]+[+#]*/gu

/** The words of a text. Hyphens, dots and blanks between words count alike: "scikit learn" is "scikit-learn". */
export function tokens(text: string): Token[] {
  return Array.from(text.matchAll(words), ({ 0: word, index }) => {
    return { word: folded(word), start: index, end: index + word.length }
  })
}

/** What names that count as equal have in common; empty for a name without letters and digits. */
export function nameKey(name: string): string {
  // Most names are plain; the general case takes many times as long.
  if (/^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(name)) return name.toLowerCase()
  return tokens(name)
    .map(({ word }) => word)
    .join(' ')
}
