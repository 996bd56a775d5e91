import { derived } from '../derived/derived.ts'
import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { languageChain } from './labelIn.ts'
import { excluded } from './matchesIn.ts'
import type { NameKind } from './matchScore.ts'
import { labelIndex, labelLanguages, type NameIndex, nameIndex } from './nameIndex.ts'

/** Names of a table that are searched together. */
export interface NameLayer {
  readonly names: readonly { readonly index: NameIndex; readonly first: NameKind }[]
  /** Per row, 255 if this layer leaves it out, else 0; it finds none that an earlier one has found, in any case. */
  readonly without: Uint8Array | undefined
}

/**
 * The names in which a query is looked for, layer by layer. Without a language: the graph's own names, then those in all
 * other languages, as aliases, for the rows that were not found by their own; so what was found before a language was
 * added is found in the same order after it. With a language: the names that rows have in it or in the nearest one of its
 * chain, for each row in the first that it has names in.
 *
 * @throws Problem BAD_INPUT if the language is no language tag
 */
export function nameLayers(table: NodeTable<NodeRow>, language?: string | null): NameLayer[] {
  const first = table.rows[0]?.type === 'Responsibility' ? 'statement' : 'name'
  const own = { index: nameIndex(table), first } as const
  const present = labelLanguages(table)
  if (language == null) {
    const layers: NameLayer[] = [{ names: [own], without: undefined }]
    if (present.size === 0) return layers
    const names = [...present.keys()].map((tag) => ({ index: labelIndex(table, tag), first: 'alias' as const }))
    return [...layers, { names, without: undefined }]
  }
  const tags = languageChain(language).filter((tag) => present.has(tag))
  const layers = tags.map((tag, place): NameLayer => {
    return { names: [{ index: labelIndex(table, tag), first: 'name' }], without: rowsIn(table, tags.slice(0, place)) }
  })
  return [...layers, { names: [own], without: rowsIn(table, tags) }]
}

/** Per row of a table, 255 if it has names in one of the languages, else 0. */
function rowsIn(table: NodeTable<NodeRow>, languages: readonly string[]): Uint8Array | undefined {
  const [first, ...others] = languages.map((language) => rowsNamedIn(table, language))
  if (first === undefined || others.length === 0) return first
  const rows = first.slice()
  for (const other of others) for (const [row, mark] of other.entries()) rows[row]! |= mark
  return rows
}

const rowsNamedIn = derived((table: NodeTable<NodeRow>, language: string): Uint8Array => {
  const { firstNames } = labelIndex(table, language)
  return Uint8Array.from(table.rows, (_, row) => (firstNames[row]! < firstNames[row + 1]! ? excluded : 0))
})
