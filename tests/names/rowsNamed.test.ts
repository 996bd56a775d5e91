import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { NodeRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { namesOf } from '../../src/names/nameIndex.ts'
import { folded } from '../../src/names/normalised.ts'
import { rowsNamed } from '../../src/names/rowsNamed.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'
import { seededSnapshot } from '../support/seededSnapshot.ts'

const graph = sketchedSnapshot(
  [
    {
      title: 'Role',
      skills: { 'Žižek reading': 1, "Children's care": 1, ΣΟΦΟΣ: 1 },
      libraries: { 'C++': 1, C: 1, 'C#': 1 },
    },
  ],
  [],
  { aliases: { 'C++': ['C plus plus', 'straße', '++'], 'Žižek reading': ["children's care", 'reading žižek'] } },
)

let seeded: Snapshot
beforeAll(async () => {
  seeded = await seededSnapshot()
})

const small = folded

/** What the definition says, by looking at every row. */
function defined(rows: readonly NodeRow[], text: string): NodeRow[] {
  const named = rows.filter((row) => row.slug === small(text) || small(namesOf(row)[0]!) === small(text))
  return named.length > 0 ? named : rows.filter((row) => namesOf(row).map(small).includes(small(text)))
}

describe('the rows that a text names', () => {
  it('have the slug or name, else the alias, ignoring case and diacritics', () => {
    for (const snapshot of [graph, seeded]) {
      for (const table of [snapshot.skills, snapshot.libraries, snapshot.roles]) {
        for (const text of table.rows.flatMap((row) => [row.slug, ...namesOf(row)])) {
          if (!/[\p{L}\p{N}]/u.test(text)) continue
          for (const written of [text, text.toUpperCase(), ` ${text.toLowerCase()} `]) {
            expect(rowsNamed<NodeRow>(table, written)).toEqual(defined(table.rows, written))
          }
        }
      }
    }
  })

  it('are none for a text that is only similar to a name', () => {
    const { rows } = seeded.skills
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.nat(), (row, cut) => {
        const text = row.name.slice(0, cut % row.name.length)
        expect(rowsNamed(seeded.skills, text)).toEqual(defined(rows, text))
      }),
    )
    expect(rowsNamed(graph.libraries, 'plus c plus')).toEqual([])
    expect(rowsNamed(graph.libraries, '++')).toEqual([])
    expect(rowsNamed(graph.libraries, ' ')).toEqual([])
  })

  it.each([
    ['judge applicants', 'judge\u00a0applicants'],
    ['JUDGE   applicants', 'judge\u00a0applicants'],
    ['judge\u200b applicants ', 'judge\u00a0applicants'],
    ['rate applicants', 'rate  applicants'],
    ["комп'ютер", 'комп’ютер'],
    ['КОМПʼЮТЕР', 'комп’ютер'],
    ['компютер', 'комп’ютер'],
    ['σοφοσ', 'ΣΟΦΟΣ'],
    ['e-learning', 'e\u2011learning'],
    ['تحليل البيانات', 'تَحْلِيلُ البَيَانَاتِ'],
    ['ניתוח נתונים', 'נִיתּוּחַ נְתוּנִים'],
    ['strasse', 'Straße'],
    ['ORSTED', 'Ørsted'],
    ['istanbul', 'İSTANBUL'],
    ['c＋＋', 'C++'],
  ])('are found by %j as people type it: %j', (typed, name) => {
    const skills = { [name]: 1, C: 1, 'C++': 1, 'C#': 1, 'judge the applicants': 1 }
    const snapshot = sketchedSnapshot([{ title: 'Role', skills, libraries: {} }], [], {})
    expect(rowsNamed(snapshot.skills, typed).map((row) => namesOf(row)[0])).toEqual([name])
  })

  it('are found by package name too', () => {
    expect(rowsNamed(seeded.libraries, 'BeautifulSoup4').map(({ slug }) => slug)).toEqual(['beautiful-soup'])
  })
})
