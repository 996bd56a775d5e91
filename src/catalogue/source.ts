import { optionalText, text } from './column.ts'
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
  },
  parts: {},
  owned: true,
  addressable: true,
  retired: 'kept',
  rdf: { class: 'skos:ConceptScheme', comment: '', concept: false },
} as const satisfies Noun
