import { beforeAll, describe, expect, it } from 'vitest'
import { loadSnapshot } from '../../../src/graph/load/load.db.ts'
import { ListedFeatures } from '../../../src/import/adverts/listedFeatures.ts'
import { TextFeatures } from '../../../src/import/adverts/textFeatures.ts'
import { featureNames } from '../../../src/import/samples/featureNames.ts'
import { ambiguousIn, ambiguousNames } from '../../../src/names/ambiguousNames.ts'
import { nameKey } from '../../../src/names/nameTokens.ts'
import { smallGraph } from './smallGraph.ts'

describe('names of features in adverts', () => {
  let listed: ListedFeatures
  let inText: TextFeatures
  beforeAll(async () => {
    const database = await smallGraph()
    const names = featureNames(await loadSnapshot(database), new Set(['small']), { snake: 'python' })
    await database.close()
    listed = new ListedFeatures(names, ambiguousIn(names), { Flow: 'a flow of work' })
    inText = new TextFeatures(names, ambiguousIn(names), { Flow: 'a flow of work' })
  })

  const list = (...skills: string[]) => {
    const { features, ...rest } = listed.in(skills)
    return { ...rest, features: [...features].map(({ slug }) => slug) }
  }
  const text = (words: string) => [...inText.in(words)].map(({ slug }) => slug)

  it.each([
    ['python', 'python'],
    ['SKLearn', 'scikit-learn'],
    ['scikit learn', 'scikit-learn'],
    ['BeautifulSoup4', 'beautiful-soup'],
    ['structured query language', 'sql'],
    ['cafe bi', 'power-bi'],
    ['power-bi', 'power-bi'],
    ['snake', 'python'],
    ['.net', 'dot-net'],
  ])('joins %s of a list with %s', (name, slug) => {
    expect(list(name).features).toEqual([slug])
  })

  it('counts each name once, and says what it did not recognise', () => {
    expect(list('sql', 'SQL', 'sklearn', 'scikit-learn', 'flow', 'cobol', 'net')).toEqual({
      features: ['sql', 'scikit-learn'],
      recognised: 3,
      ignored: ['flow'],
      ambiguous: [],
      unknown: ['cobol', 'net'],
    })
  })

  it('counts ambiguous names of a list only if another name belongs to them', () => {
    expect(list('go', 'sql')).toMatchObject({ features: ['sql'], ambiguous: ['go'], recognised: 1 })
    expect(list('go', 'golang').features).toEqual(['go'])
    expect(list('r', 'python').features).toEqual(['python', 'r'])
    expect(list('r')).toMatchObject({ features: [], ambiguous: ['r'] })
    expect(list('word', 'excel').features).toEqual(['excel', 'microsoft-word'])
    expect(list('c', 'c++').features).toEqual(['c-plus-plus', 'c'])
  })

  it.each([
    ['Python, SQL and scikit-learn.', ['python', 'sql', 'scikit-learn']],
    ['We use pythonic code in MySQL', []],
    ['Knowledge of .NET; a net income', ['dot-net']],
    ['Power: BI. Power-BI', ['power-bi']],
    ['Data modelling (structured query language)', ['data-modelling', 'sql']],
    // Ambiguous names
    ['R, Python', ['r', 'python']],
    ['Python or R', ['python', 'r']],
    ['C/C++', ['c', 'c-plus-plus']],
    ['C, Go, Java', ['c', 'go', 'java']],
    ['R&D in vitamin C', []],
    ['Go to market with Python and go above it', ['python']],
    ['Python, Go', ['python', 'go']],
    ['Go developer', ['go']],
    ['Golang', ['go']],
    ['R programming', ['r']],
    ['Spring 2024: Java', ['java']],
    ['Spring Boot', ['spring']],
    ['Java (Spring)', ['java', 'spring']],
    ['Microsoft Word', ['microsoft-word']],
    ['Excel in your work. A word with us', []],
    ['MS Excel', ['excel']],
    ['Word, Excel, SQL', ['microsoft-word', 'excel', 'sql']],
    ['', []],
  ])('finds in "%s": %j', (words, slugs) => {
    expect(text(words)).toEqual(slugs)
  })

  it('reads a long text in little time', () => {
    const start = performance.now()
    text('Go, R, C, '.repeat(20_000))
    text(`${'('.repeat(100_000)}Python`)
    text(`Python ${' ('.repeat(50_000)} R`)
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('has a reason for each ambiguous name, and each as names are compared', () => {
    for (const [name, { reason, beside, among }] of Object.entries(ambiguousNames)) {
      expect(nameKey(name)).toBe(name)
      expect(reason).not.toBe('')
      for (const word of beside) expect(nameKey(word)).toBe(word)
      for (const other of among ?? []) expect(nameKey(other)).not.toBe('')
    }
  })
})
