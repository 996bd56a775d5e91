const plainList = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/**
 * Joins items in words: "a, b and c". Where an item has an "and" itself, commas keep the items apart: "law and
 * government, and design"; where one has commas or two of them, semicolons do; before
 * one with two of them no other stands.
 */
export function enumerated(items: readonly string[]): string {
  const mark = separator(items)
  if (items.length < 2 || mark === '') return plainList.format(items)
  const last = items.at(-1)!
  return `${items.slice(0, -1).join(`${mark} `)}${mark} ${twoAnds.test(last) ? last : `and ${last}`}`
}

const twoAnds = /\band\b.*\band\b/

/** What must stand between items besides "and": nothing, a comma or a semicolon. */
export function separator(items: readonly string[]): '' | ',' | ';' {
  if (items.some((item) => item.includes(',') || twoAnds.test(item))) return ';'
  return items.some((item) => /\b(?:and|or)\b/.test(item)) ? ',' : ''
}

/** Whether "and" stands three times with no mark in between: "writers and authors share 4 skills and 2 tools with …". */
export function piles(text: string): boolean {
  return /\band\b[^,;:.()]*\band\b[^,;:.()]*\band\b/.test(text)
}

/**
 * Joins clauses with semicolons to a sentence with a capital letter and a full stop. Empty clauses are left out. If a
 * clause has a semicolon itself, each becomes a sentence.
 */
export function sentence(...clauses: readonly string[]): string {
  const told = clauses.filter((clause) => clause !== '')
  if (told.some((clause) => clause.includes(';'))) return told.map((clause) => `${capitalised(clause)}.`).join(' ')
  return `${capitalised(told.join('; '))}.`
}

/** Names that start with a small letter and have a capital inside keep it: "iOS", "eBusiness". */
function capitalised(text: string): string {
  return /^\p{Ll}+\p{Lu}/u.test(text) ? text : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
