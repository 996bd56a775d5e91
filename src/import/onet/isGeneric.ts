/** Words of product names that stand for a kind of software though no commodity has them. */
const plain = 'email e-mail database website online multimedia gis cad cam crm erp statistical specialized related'

/** The words of the categories that a release has, in small letters. */
export function wordsOf(categories: Iterable<string>): Set<string> {
  const found = new Set(plain.split(' '))
  for (const category of categories) for (const word of wordList(category)) found.add(word)
  return found
}

/**
 * Whether a name stands for any software of a kind, as "Email software" and "Geographic information system GIS
 * software" do, rather than for a product: each of its words is one that categories are made of, or the initials of
 * words before it.
 */
export function isGeneric(name: string, words: ReadonlySet<string>): boolean {
  const list = wordList(name)
  if (!/\b(software|systems?|programs?|tools?)\b/i.test(name)) return false
  return list.every((word, place) => words.has(word) || initials(list.slice(0, place)).endsWith(word))
}

function initials(words: readonly string[]): string {
  return words.map((word) => word[0]).join('')
}

function wordList(name: string): string[] {
  return name.toLowerCase().match(/[a-z0-9+#]+/g) ?? []
}
