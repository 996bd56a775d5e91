import { derived } from '../derived/derived.ts'
import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { tokenize } from './tokenize.ts'
import { Vocabulary } from './vocabulary.ts'

/**
 * An inverted index of the names of the nodes of one type. Names are numbered in the order of their rows, the main name of
 * each row first. Takes about ten bytes per word of a name.
 */
export interface NameIndex {
  readonly vocabulary: Vocabulary
  /** Per name, the index of its row. */
  readonly rowOf: Uint32Array
  /** The names of row `r`: from `firstNames[r]` to `firstNames[r + 1]`. */
  readonly firstNames: Uint32Array
  /** The words of name `n`, in order: `words` from `wordOffsets[n]` to `wordOffsets[n + 1]`. */
  readonly wordOffsets: Uint32Array
  readonly words: Uint32Array
  /** The names with word `w`, ascending: `names` from `nameOffsets[w]` to `nameOffsets[w + 1]`. Adjacent words are adjacent. */
  readonly nameOffsets: Uint32Array
  readonly names: Uint32Array
}

/** All names of a node: the title, name or statement first, then its aliases. */
export function namesOf(row: NodeRow): readonly string[] {
  switch (row.type) {
    case 'Source':
      return [row.title]
    case 'Role':
      return [row.title, ...row.aliases]
    case 'Responsibility':
      return [row.statement]
    case 'Skill':
      return [row.name, ...row.aliases]
    case 'Library':
      return row.packageName === null ? [row.name, ...row.aliases] : [row.name, row.packageName, ...row.aliases]
    case 'Sample':
      return []
    default:
      return 'aliases' in row ? [row.name, ...(row.aliases as readonly string[])] : [row.name]
  }
}

/** The names of a node in one language, from all sources; none where it has none. */
export function labelsOf(row: NodeRow, language: string): readonly string[] {
  if (!('labels' in row)) return []
  return row.labels.flatMap((label) => (label.language === language ? [label.preferred, ...label.others] : []))
}

/** The index of the graph's own names of a table, built on first use. */
export const nameIndex = derived((table: NodeTable<NodeRow>): NameIndex => indexOf(table, namesOf), 'names')

/** The index of the names of a table in one of its {@link labelLanguages}, built on first use. */
export const labelIndex = derived(
  (table: NodeTable<NodeRow>, language: string): NameIndex => indexOf(table, (row) => labelsOf(row, language)),
  'labels',
)

/** The languages in which nodes of a table have names beside their own, with how many nodes have some, by tag. */
export const labelLanguages = derived((table: NodeTable<NodeRow>): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const row of table.rows) {
    if (!('labels' in row)) continue
    for (const language of new Set(row.labels.map(({ language }) => language))) {
      found.set(language, (found.get(language) ?? 0) + 1)
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
})

function indexOf(table: NodeTable<NodeRow>, names: (row: NodeRow) => readonly string[]): NameIndex {
  const rowOf: number[] = []
  const firstNames: number[] = [0]
  const ends: number[] = [0]
  const words: number[] = []
  const numbers = new Map<string, number>()
  for (const row of table.rows) {
    for (const name of names(row)) {
      for (const word of tokenize(name)) {
        let number = numbers.get(word)
        if (number === undefined) {
          number = numbers.size
          numbers.set(word, number)
        }
        words.push(number)
      }
      rowOf.push(row.index)
      ends.push(words.length)
    }
    firstNames.push(rowOf.length)
  }
  const sorted = [...numbers.keys()].sort()
  const ranks = new Uint32Array(sorted.length)
  for (const [rank, word] of sorted.entries()) ranks[numbers.get(word)!] = rank
  const ranked = Uint32Array.from(words, (number) => ranks[number]!)
  const wordOffsets = Uint32Array.from(ends)
  return {
    vocabulary: new Vocabulary(sorted),
    rowOf: Uint32Array.from(rowOf),
    firstNames: Uint32Array.from(firstNames),
    wordOffsets,
    words: ranked,
    ...namesByWord(wordOffsets, ranked, sorted.length),
  }
}

function namesByWord(wordOffsets: Uint32Array, words: Uint32Array, count: number) {
  const nameOffsets = new Uint32Array(count + 1)
  for (const word of words) nameOffsets[word + 1]!++
  for (let word = 0; word < count; word++) nameOffsets[word + 1]! += nameOffsets[word]!
  const next = nameOffsets.slice()
  const names = new Uint32Array(words.length)
  for (let name = 0; name + 1 < wordOffsets.length; name++) {
    for (let position = wordOffsets[name]!; position < wordOffsets[name + 1]!; position++)
      names[next[words[position]!]!++] = name
  }
  return { nameOffsets, names }
}
