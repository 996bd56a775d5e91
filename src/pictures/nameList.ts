/**
 * Names and how many more there are, as part of a sentence: "A, B and 4 more". Where a name has a comma or an "and" of its
 * own, semicolons divide them.
 *
 * @param total how many there are, with those that are not named
 */
export function nameList(names: readonly string[], total = names.length): string {
  const more = total - names.length
  if (names.length === 0) return String(total)
  const parts = more > 0 ? [...names, `${more} more`] : names
  if (parts.length === 1) return parts[0]!
  const divides = names.some((name) => /,| and /.test(name))
  const [comma, and] = divides && parts.length > 2 ? ['; ', '; and '] : [', ', ' and ']
  return parts.slice(0, -1).join(comma) + and + parts.at(-1)
}

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** A small number as a word, for the middle of a sentence; others in digits. */
export function numberWord(count: number): string {
  return words[count]?.toLowerCase() ?? String(count)
}
