import { derived } from '../derived/derived.ts'
import type { LibraryRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** The libraries that are written for a language, by slug. */
export function librariesFor(snapshot: Snapshot, language: { readonly id: number }): readonly LibraryRow[] {
  return librariesByLanguage(snapshot).get(language.id) ?? []
}

const librariesByLanguage = derived(({ libraries }: Snapshot): ReadonlyMap<number, readonly LibraryRow[]> => {
  const found = new Map<number, LibraryRow[]>()
  for (const library of libraries.rows) {
    if (library.language === null) continue
    const known = found.get(library.language.id)
    if (known) known.push(library)
    else found.set(library.language.id, [library])
  }
  return found
})
