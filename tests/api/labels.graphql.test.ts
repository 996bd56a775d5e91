import { describe, expect, it } from 'vitest'
import { ask } from '../support/ask.ts'
import { labelledGraph } from '../support/labelledGraph.ts'

const nurse = async (fields: string) => (await ask(labelledGraph, `{ role(slug: "nurse") { ${fields} } }`)).data.role

describe('names in a language', () => {
  it.each([
    ['fr', 'infirmier/infirmière', 'fr'],
    ['FR', 'infirmier/infirmière', 'fr'],
    ['fr-CA', 'infirmier/infirmière', 'fr'],
    ['pt-BR', 'enfermeira', 'pt-BR'],
    ['zh-Hant-TW', '護士', 'zh-Hant'],
    // A lookup shortens what is asked for and never lengthens it.
    ['pt', 'nurse', 'en'],
    ['zh', 'nurse', 'en'],
    ['de', 'nurse', 'en'],
    ['en', 'nurse', 'en'],
    ['en-GB', 'nurse', 'en'],
  ])('asked for in %s are %s in %s', async (language, title, ended) => {
    const argument = `(language: "${language}")`
    expect(await nurse(`title${argument} label${argument} labelLanguage${argument}`)).toEqual({
      title,
      label: title,
      labelLanguage: ended,
    })
  })

  it('are English without one, beside others in one query', async () => {
    expect(await nurse('title label labelLanguage none: title(language: null)')).toEqual({
      title: 'nurse',
      label: 'nurse',
      labelLanguage: 'en',
      none: 'nurse',
    })
    expect(await nurse('title fr: title(language: "fr") nl: title(language: "nl")')).toEqual({
      title: 'nurse',
      fr: 'infirmier/infirmière',
      nl: 'verpleegkundige',
    })
  })

  it('are listed by language, with their sources', async () => {
    const { labels } = await nurse('labels { language preferred others source { slug } }')
    expect(labels.map(({ language }: { language: string }) => language)).toEqual(['fr', 'fr', 'nl', 'pt-BR', 'zh-Hant'])
    expect(labels.slice(0, 2)).toEqual([
      {
        language: 'fr',
        preferred: 'infirmier/infirmière',
        others: ['infirmière', 'infirmier'],
        source: { slug: 'translator' },
      },
      { language: 'fr', preferred: 'garde-malade', others: [], source: { slug: 'hospital' } },
    ])
  })

  it('are those of skills, groups and libraries too', async () => {
    const { data, errors } = await ask(
      labelledGraph,
      `query ($language: String) {
        skill(slug: "anatomy") { name(language: $language) label(language: $language) labelLanguage(language: $language) }
        library(slug: "pandas") { label(language: $language) }
        role(slug: "nurse") { group { name(language: $language) labels { preferred } } }
      }`,
      { language: 'fr' },
    )
    expect(errors).toEqual([])
    expect(data).toEqual({
      skill: { name: 'anatomie', label: 'anatomie', labelLanguage: 'fr' },
      library: { label: 'pandas' },
      role: { group: { name: 'Soins', labels: [{ preferred: 'Soins' }] } },
    })
  })

  it.each([
    ['{ role(slug: "nurse") { title(language: "fr_CA") } }', 'fr_CA', ' Did you mean fr-CA?'],
    ['{ skill(slug: "anatomy") { name(language: "french") } }', 'french', ''],
    ['{ library(slug: "pandas") { label(language: "") } }', '', ''],
    ['{ role(slug: "nurse") { labelLanguage(language: "f") } }', 'f', ''],
    ['{ search(query: "nurse", language: "fr,en") { totalCount } }', 'fr,en', ''],
  ])('say what a tag should be: %s', async (query, language, hint) => {
    expect((await ask(labelledGraph, query)).errors).toEqual([
      {
        code: 'BAD_INPUT',
        message: `language is "${language}"; it should be a language tag (BCP 47), such as fr or pt-BR.${hint}`,
      },
    ])
  })
})
