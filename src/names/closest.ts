import { editDistance } from './editDistance.ts'
import { folded } from './normalised.ts'

const most = 3

/**
 * The known names nearest to a misspelt one, nearest first, at most three: those that few edits lead to, at most a third
 * of the letters and three; those that begin with what was written; and those of which a later word does.
 */
export function closest(written: string, names: Iterable<string>): string[] {
  const wanted = folded(written.slice(0, 100)).replaceAll(/[ _]+/g, '-')
  if (wanted === '') return []
  const allowed = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)))
  const found: { name: string; distance: number }[] = []
  for (const name of names) {
    if (name.startsWith(wanted)) found.push({ name, distance: 1 })
    else if (name.includes(`-${wanted}`) || name.includes(`/${wanted}`)) found.push({ name, distance: 2 })
    else {
      const distance = editDistance(wanted, name, allowed)
      if (distance <= allowed) found.push({ name, distance })
    }
  }
  return found
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}
