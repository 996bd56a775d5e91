import { optionalText, text, texts } from './column.ts'
import { renamed } from './concept.ts'
import type { Noun } from './noun.ts'

/** Where a fact comes from. */
export const sources = {
  type: 'Source',
  singular: 'source',
  label: 'title',
  columns: {
    dataset: text('text'),
    title: text('text'),
    publisher: optionalText('text'),
    version: optionalText('text'),
    license: text('text', { description: 'Licence under which its facts are used.' }),
    attribution: optionalText('prose', { description: 'Attribution that its licence asks for, in full.' }),
    url: optionalText('url'),
    pages: texts({
      format: 'page',
      description:
        'Templates of the addresses of its places, the first that fits counts. Each may follow the locator that it is for, in which * stands for any text: "Tasks: https://example.org/{role.code}#tasks".',
    }),
    ...renamed,
  },
  parts: {},
  owned: true,
  retired: 'kept',
  rdf: { class: 'skos:ConceptScheme', comment: '', concept: false },
} as const satisfies Noun
