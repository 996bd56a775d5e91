import { derived } from '../derived/derived.ts'
import type { FeatureRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/**
 * A feature's name inside a sentence. Skills start in lower case ("data visualisation"), except acronyms ("SQL") and
 * names that start with that of a library ("Python programming"). Libraries keep their names.
 */
export function nameInSentence(snapshot: Snapshot, { type, name }: FeatureRow): string {
  const keepsCapital = type === 'Library' || !/^.\p{Ll}/u.test(name) || beginsWithName(name, properNames(snapshot))
  return keepsCapital ? name : name[0]!.toLowerCase() + name.slice(1)
}

function beginsWithName(text: string, names: ReadonlySet<string>): boolean {
  for (const { index } of text.matchAll(/$|[\s,;:/()-]/g)) {
    if (names.has(text.slice(0, index))) return true
  }
  return false
}

const properNames = derived(
  ({ libraries }: Snapshot): ReadonlySet<string> => new Set(libraries.rows.map(({ name }) => name)),
)
