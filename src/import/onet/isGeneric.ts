/**
 * The words that stand for kinds of software, in small letters: those of the product categories, and those that some
 * product's name has in small letters, as brands never have.
 */
export function plainWords(categories: Iterable<string>, names: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const category of categories) for (const word of wordsOf(category.toLowerCase())) found.add(word)
  for (const name of names) for (const word of wordsOf(name)) if (/^[a-z]{3,}$/.test(word)) found.add(word)
  return found
}

/**
 * Whether a name stands for any software of a kind, as "Email software" and "Geographic information system GIS
 * software" do, rather than for a product: it says software or the like, its words are plain ones, and only the first
 * is capitalised, besides abbreviations of what stands before them.
 *
 * @param plain words that stand for kinds of software, in small letters
 */
export function isGeneric(name: string, plain: ReadonlySet<string>): boolean {
  const words = wordsOf(name)
  if (!words.some((word) => /^(software|systems?|programs?|tools?)$/.test(word))) return false
  return words.every((word, place) => {
    const small = word.toLowerCase()
    if (place > 0 && word !== small) return initials(words.slice(0, place)).includes(small)
    return plain.has(small)
  })
}

function initials(words: readonly string[]): string {
  return words.map((word) => word[0]!.toLowerCase()).join('')
}

function wordsOf(name: string): string[] {
  return name.match(/[\p{L}\p{N}+#]+/gu) ?? []
}
