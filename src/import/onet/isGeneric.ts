/**
 * The lower-case words that name kinds of software: those of product categories, and lower-case words of product names, as
 * brands are capitalised.
 */
export function plainWords(categories: Iterable<string>, names: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const category of categories) for (const word of wordsOf(category.toLowerCase())) found.add(word)
  for (const name of names) for (const word of wordsOf(name)) if (/^[a-z]{3,}$/.test(word)) found.add(word)
  return found
}

/**
 * Whether a name denotes any software of a kind, as "Email software" and "Geographic information system GIS software" do,
 * rather than a product: it contains "software" or the like, all words name kinds of software, and only the first is
 * capitalised, apart from abbreviations of the words before them.
 *
 * @param plain lower-case words that name kinds of software
 */
export function isGeneric(name: string, plain: ReadonlySet<string>): boolean {
  const words = wordsOf(name)
  if (!words.some((word) => /^(software|systems?|programs?|tools?)$/.test(word))) return false
  return words.every((word, position) => {
    const small = word.toLowerCase()
    if (position > 0 && word !== small) return initials(words.slice(0, position)).includes(small)
    return plain.has(small)
  })
}

function initials(words: readonly string[]): string {
  return words.map((word) => word[0]!.toLowerCase()).join('')
}

function wordsOf(name: string): string[] {
  return name.match(/[\p{L}\p{N}+#]+/gu) ?? []
}
