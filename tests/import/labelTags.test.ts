import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../src/import/dataset/parse.ts'
import { labelIn } from '../../src/names/labelIn.ts'

const kinds = {
  roles: { slug: 'x', title: 'X' },
  skills: { slug: 'x', name: 'X', kind: 'SKILL' },
  roleGroups: { slug: 'x', name: 'X' },
}
const names = Object.keys(kinds) as (keyof typeof kinds)[]

/** A dataset whose only node is named in a language. */
function labelled(noun: keyof typeof kinds, language: string) {
  const sources = [{ slug: 's', title: 'S', license: 'CC0-1.0', confidence: 1 }]
  const node = { ...kinds[noun], labels: [{ language, preferred: 'Nom' }] }
  return parseDataset(JSON.stringify({ dataset: 'd', source: 's', sources, [noun]: [node] }), 'd.json')
}

const noTag = 'labels[0].language: must be a language tag (BCP 47), such as fr or pt-BR'
const english = 'labels[0].language: "en" is the language of names and aliases themselves: write the names there'

describe.each(names)('the language of names of %s in a dataset', (noun) => {
  it.each([
    ['fr', 'fr'],
    ['PT-br', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['iw', 'he'],
    ['en-GB', 'en-GB'],
    ['en-us', 'en-US'],
  ])('%s is kept as %s, and found by a request that says the same', (written, kept) => {
    const [entry] = (labelled(noun, written) as unknown as Record<string, { labels: { language: string }[] }[]>)[noun]!
    expect(entry!.labels[0]!.language).toBe(kept)
    expect(labelIn(entry!.labels as never, written)).toBe(entry!.labels[0])
  })

  it.each([
    ['french', noTag],
    ['fr_FR', noTag],
    ['x-private', noTag],
    ['f', noTag],
    ['français', noTag],
    [`fr-${'a-'.repeat(60)}a`, noTag],
    ['en', english],
    ['EN', english],
    ['eng', english],
  ])('%s is refused as it is in a request, or as it would never be found', (written, message) => {
    expect(() => labelled(noun, written)).toThrow(message)
  })
})
