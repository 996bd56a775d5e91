import { folded } from './normalised.ts'

/**
 * The words of a text in the form in which names are compared. Whatever is no letter or digit parts words, but for `+`
 * and `#` at the end of a word, which tell C, C++ and C# apart.
 */
export function tokenize(text: string): string[] {
  const compared = folded(text)
  // Finding words among Unicode's letters takes twice as long.
  return compared.match(/^[\0-\x7f]*$/.test(compared) ? /[a-z0-9]+[+#]*/g : /[\p{L}\p{N}]+[+#]*/gu) ?? []
}
