import { describe, expect, it } from 'vitest'
import type { TiedFeature } from '../../../src/import/ties/tie.ts'
import { tiesByName } from '../../../src/import/ties/tiesByName.ts'

let count = 0
const skill = (slug: string, name: string, aliases: string[] = [], kind = 'SKILL'): TiedFeature => ({
  ...{ model: 'Skill', id: ++count, slug, name, aliases, kind },
  vocabulary: slug.includes('/') ? slug.slice(0, slug.indexOf('/')) : 'own',
})
const library = (slug: string, name: string, aliases: string[] = [], kind = 'TOOL'): TiedFeature => ({
  ...{ model: 'Library', id: ++count, slug, name, aliases, kind },
  vocabulary: '',
})
const found = (features: TiedFeature[], said: Parameters<typeof tiesByName>[1] = []) => {
  const { ties, doubtful } = tiesByName(features, said)
  return {
    ties: ties.map(({ from, to, relation }) => `${from.slug} ${relation} ${to.slug}`),
    doubtful: doubtful.map(({ from, to, reason }) => `${from.slug}, ${to.slug}: ${reason}`),
  }
}

describe('ties by name', () => {
  it('are exact between features of one name and kind', () => {
    const features = [
      skill('esco/python', 'Python (computer programming)'),
      library('python', 'Python'),
      skill('esco/biology', 'biology', [], 'KNOWLEDGE'),
      skill('onet/biology', 'Biology', [], 'KNOWLEDGE'),
      skill('onet/cut-glass', 'Cut glass', [], 'ACTIVITY'),
      skill('esco/cut-glass', 'cut glass'),
      library('audio-editing', 'Audio editing software', [], 'GENERIC'),
      skill('esco/audio-editing-software', 'audio editing software'),
    ]
    expect(found(features)).toEqual({
      ties: [
        'esco/audio-editing-software CLOSE audio-editing',
        'esco/biology EXACT onet/biology',
        'esco/cut-glass CLOSE onet/cut-glass',
        'esco/python EXACT python',
      ],
      doubtful: [],
    })
  })

  it('hold by an alias that is another form of the name', () => {
    const features = [
      skill('esco/listen', 'listen actively', ['active listening']),
      skill('onet/listening', 'Active Listening'),
      skill('esco/eclipse', 'Eclipse (integrated development environment software)', ['Eclipse IDE']),
      library('eclipse-ide', 'Eclipse IDE'),
      skill('esco/repair', 'maintain pumps', ['repair pumps']),
      skill('onet/repair', 'Repair pumps'),
    ]
    expect(found(features)).toEqual({
      ties: ['esco/eclipse CLOSE eclipse-ide', 'esco/listen CLOSE onet/listening'],
      doubtful: ['esco/repair, onet/repair: the name is an alias of "maintain pumps", which says something else'],
    })
  })

  it('are doubtful for short and common words, examples, and aliases of both', () => {
    const features = [
      skill('esco/r', 'R'),
      library('r', 'R', [], 'LANGUAGE'),
      skill('esco/spark', 'SPARK'),
      library('apache-spark', 'Apache Spark', ['Spark']),
      skill('esco/style-sheets', 'style-sheet languages', ['CSS']),
      library('css', 'CSS'),
      skill('esco/journalism', 'journalism', ['reporting']),
      skill('own-reports', 'Writing reports', ['Reporting']),
    ]
    expect(found(features)).toEqual({
      ties: [],
      doubtful: [
        'esco/journalism, own-reports: the name is an alias of both',
        'esco/r, r: the name is short or a common word',
        'esco/spark, apache-spark: the name is short or a common word',
        'esco/style-sheets, css: the name is an alias of "style-sheet languages", which says something else',
      ],
    })
  })

  it('choose the better of several candidates, and none of equal ones', () => {
    const features = [
      skill('esco/mathematics', 'mathematics', [], 'KNOWLEDGE'),
      skill('onet/mathematics', 'Mathematics', [], 'SKILL'),
      skill('onet/mathematics-2', 'Mathematics', [], 'KNOWLEDGE'),
      skill('esco/animals', 'train animals'),
      skill('onet/animals', 'Train animals', [], 'ACTIVITY'),
      skill('onet/animals-2', 'Train animals', [], 'ACTIVITY'),
    ]
    const { ties, doubtful } = found(features)
    expect(ties).toEqual(['esco/mathematics EXACT onet/mathematics-2'])
    expect(doubtful).toHaveLength(3)
  })

  it('leave what another source says, and whom it has matched already', () => {
    const [server, compact, named] = [
      library('sql-server', 'Microsoft SQL Server', ['SQL Server']),
      library('sql-server-compact', 'SQL Server Compact'),
      skill('esco/sql-server', 'SQL Server', ['SQL Server Compact']),
    ]
    expect(found([server, compact, named]).ties).toEqual(['esco/sql-server CLOSE sql-server'])
    const said = found([server, compact, named], [{ from: named, to: server, relation: 'EXACT' }])
    expect(said.ties).toEqual([])
    expect(said.doubtful).toEqual([
      'esco/sql-server, sql-server-compact: another source matches "esco/sql-server" with "sql-server"',
    ])
    expect(found([server, named], [{ from: named, to: server, relation: 'RELATED' }])).toEqual({
      ties: [],
      doubtful: [],
    })
  })

  it('are not made within a vocabulary', () => {
    expect(found([skill('esco/a', 'Rowing'), skill('esco/b', 'rowing')])).toEqual({ ties: [], doubtful: [] })
  })
})
