import { distance } from 'fastest-levenshtein'

const most = 3

/**
 * The known names nearest to a misspelt one, nearest first, at most three: those that fewer edits than half the
 * letters lead to, and those that begin with what was written.
 */
export function closest(written: string, names: Iterable<string>): string[] {
  const wanted = written
    .slice(0, 100)
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
  if (wanted === '') return []
  const found: { name: string; edits: number }[] = []
  for (const name of names) {
    const edits = name.startsWith(wanted) ? 1 : distance(wanted, name)
    if (edits <= Math.max(1, wanted.length / 2)) found.push({ name, edits })
  }
  return found
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}
