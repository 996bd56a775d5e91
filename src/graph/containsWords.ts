/** The text in lower case, without accents, its words parted by single spaces. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .trim()
}

/**
 * A test for names that hold every word of a query, each at the start of a word, in any order. Case, accents and
 * punctuation do not matter. A query without words holds in every name.
 */
export function containsWords(query: string): (names: readonly string[]) => boolean {
  const words = fold(query.slice(0, 200)).split(' ').filter(Boolean)
  return (names) =>
    names.some((name) => {
      const folded = ` ${fold(name)}`
      return words.every((word) => folded.includes(` ${word}`))
    })
}
