/** Characters that nobody sees: zero-width signs, soft hyphens, byte order marks, marks of direction and variation. */
const unseen = /\p{Default_Ignorable_Code_Point}+/gu

/** Whatever {@link oneLine} would change, and more that is not ASCII: nearly all texts have none of it. */
const oddInLine = /[^ -~]|^ | $| {2}/

/** The same for {@link manyLines}. */
const oddInLines = /[^ -~\n]|^[ \n]|[ \n]$| [ \n]|\n /

/** What a text of one line is kept as: without unseen characters, its blanks single spaces, none at its ends; in NFC. */
export function oneLine(text: string): string {
  if (!oddInLine.test(text)) return text
  return withSpaces(text.replace(unseen, '').normalize('NFC'))
}

/** What a text of several lines is kept as: each as {@link oneLine} has it, with line feeds between, none at the ends. */
export function manyLines(text: string): string {
  if (!oddInLines.test(text)) return text
  const seen = text.replace(unseen, '').normalize('NFC')
  return seen
    .split(/\r\n|[\n\r\v\f\x85\u2028\u2029]/)
    .map(withSpaces)
    .join('\n')
    .trim()
}

/** Letters and signs that Unicode does not take apart, and what they are compared as. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ỻ: 'll' },
  ...{ ς: 'σ', ґ: 'г', ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' },
  ...{ '♯': '#', '−': '-', '⁄': '/', '“': '"', '”': '"', '„': '"', '‟': '"', '«': '"', '»': '"' },
}
const notPlain = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu')

/** Apostrophes, which count for nothing, however they are written; ´ goes before Unicode makes a blank of it. */
const apostrophes = "'`‘’‛′ʹʻʼʾʿ՚׳״"
const uncounted = new RegExp(`[${apostrophes}ـ\\p{M}\\p{Default_Ignorable_Code_Point}]+`, 'gu')

/**
 * What two texts have in common that say the same: case, diacritics, apostrophes, widths, forms of letters and kinds of
 * blanks and dashes do not count, in any script. Blanks are single spaces, none at the ends.
 */
export function folded(text: string): string {
  // Nearly all names are plain ASCII, and Unicode's rules take many times as long.
  if (/^[\0-\x7f]*$/.test(text)) {
    const counted = /['`]/.test(text) ? text.replace(/['`]/g, '') : text
    return (oddInLine.test(counted) ? withSpaces(counted) : counted).toLowerCase()
  }
  const letters = text
    .replaceAll('´', '')
    // Half of an abbreviation in Hebrew is often parted from the other by plain quotes.
    .replace(/(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu, '')
    .normalize('NFKD')
    .replace(uncounted, '')
    // By way of capitals, so that ß is ss, and ſ and ı are s and i.
    .toUpperCase()
    .toLowerCase()
    .replace(notPlain, (letter) => plainLetters[letter]!)
    .replace(/\p{Dash_Punctuation}/gu, '-')
  return withSpaces(letters)
}

function withSpaces(text: string): string {
  return text.replace(/\p{White_Space}+/gu, ' ').trim()
}
