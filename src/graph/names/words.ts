/** Letters that Unicode does not take apart into a letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe' }

/**
 * The words of a text in the form in which names are compared: small letters without diacritics. Whatever is no letter,
 * mark or digit parts words, but for apostrophes, which count for nothing, and for `+` and `#` at the end of a word,
 * which tell C, C++ and C# apart.
 */
export function words(text: string): string[] {
  // Nearly all names are plain ASCII, and finding words among Unicode's letters takes twice as long.
  if (/^[\0-\x7f]*$/.test(text))
    return (
      text
        .replaceAll("'", '')
        .toLowerCase()
        .match(/[a-z0-9]+[+#]*/g) ?? []
    )
  const folded = text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    // By way of capitals, so that ß is ss.
    .toUpperCase()
    .toLowerCase()
    .replaceAll(/[øłđðþæœ]/g, (letter) => plainLetters[letter]!)
  return folded.match(/[\p{L}\p{M}\p{N}]+[+#]*/gu) ?? []
}
