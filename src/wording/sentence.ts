const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Joins items in words: "a, b and c". */
export function enumerated(items: readonly string[]): string {
  return list.format(items)
}

/** Joins clauses with semicolons to a sentence with a capital letter and a full stop. Empty clauses are left out. */
export function sentence(...clauses: readonly string[]): string {
  const text = clauses.filter((clause) => clause !== '').join('; ')
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}
