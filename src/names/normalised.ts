/** Invisible characters: zero-width characters, soft hyphens, byte order marks, direction marks, variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}+/gu

/** Matches all texts that {@link oneLine} changes. Nearly all texts are ASCII and match neither pattern. */
const oddInLine = /[^ -~]|^ | $| {2}/

/** The same for {@link manyLines}. */
const oddInLines = /[^ -~\n]|^[ \n]|[ \n]$| [ \n]|\n /

/** Normalizes a text of one line: NFC, without invisible characters, white space collapsed and trimmed. */
export function oneLine(text: string): string {
  if (!oddInLine.test(text)) return text
  return collapsed(text.replace(invisible, '').normalize('NFC'))
}

/** Normalizes a text of several lines: each as by {@link oneLine}, separated by line feeds, without empty ones at the ends. */
export function manyLines(text: string): string {
  if (!oddInLines.test(text)) return text
  const visible = text.replace(invisible, '').normalize('NFC')
  return visible
    .split(/\r\n|[\n\r\v\f\x85\u2028\u2029]/)
    .map(collapsed)
    .join('\n')
    .trim()
}

/** Foldings of characters that have no decomposition in Unicode. */
const foldings: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ỻ: 'll' },
  ...{ ς: 'σ', ґ: 'г', ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' },
  ...{ '♯': '#', '−': '-', '⁄': '/', '“': '"', '”': '"', '„': '"', '‟': '"', '«': '"', '»': '"' },
}
const foldable = new RegExp(`[${Object.keys(foldings).join('')}]`, 'gu')

/** Apostrophes in all their forms, which are ignored. */
const apostrophes = "'`‘’‛′ʹʻʼʾʿ՚׳״"
const ignored = new RegExp(`[${apostrophes}ـ\\p{M}\\p{Default_Ignorable_Code_Point}]+`, 'gu')

/**
 * Folds a text for comparison, in any script: ignores case, diacritics, apostrophes, widths, letter forms, and the kinds
 * of white space and dashes. White space is collapsed and trimmed.
 */
export function folded(text: string): string {
  // Nearly all names are ASCII; the general case takes many times as long.
  if (/^[\0-\x7f]*$/.test(text)) {
    const letters = /['`]/.test(text) ? text.replace(/['`]/g, '') : text
    return (oddInLine.test(letters) ? collapsed(letters) : letters).toLowerCase()
  }
  return collapsed(latin.test(text) ? foldedLetterwise(text) : foldedLetters(text))
}

/** Texts in the letters and punctuation of Latin script, whose letters are folded each by itself. */
const latin = /^[\0-\u024f\u2010-\u2027]*$/

const foldedLetter = new Map<string, string>()

function foldedLetterwise(text: string): string {
  return text.toLowerCase().replace(/[^\0-\x7f]|['`]/g, (letter) => {
    let found = foldedLetter.get(letter)
    if (found === undefined) {
      found = foldedLetters(letter)
      foldedLetter.set(letter, found)
    }
    return found
  })
}

function foldedLetters(text: string): string {
  return (
    text
      // NFKD would turn it into a space.
      .replaceAll('´', '')
      // Hebrew abbreviations are often written with a plain quote instead of a gershayim.
      .replace(/(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})/gu, '')
      .normalize('NFKD')
      .replace(ignored, '')
      // Upper case first: it folds ß to ss, ſ to s and ı to i.
      .toUpperCase()
      .toLowerCase()
      .replace(foldable, (letter) => foldings[letter]!)
      .replace(/\p{Dash_Punctuation}/gu, '-')
  )
}

function collapsed(text: string): string {
  return text.replace(/\p{White_Space}+/gu, ' ').trim()
}
