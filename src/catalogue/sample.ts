import { integer, largestInteger, optionalReference, optionalText, reference, text } from './column.ts'
import { renamed } from './concept.ts'
import { edgeKind } from './edgeKind.ts'
import type { Noun } from './noun.ts'

/**
 * Samples of job adverts, or of answers to a survey, in which a source counted what is named. Figures are shares of a
 * sample: of all of it, of those for one role, or of those that name one skill or library.
 */
export const samples = {
  type: 'Sample',
  singular: 'sample',
  label: 'period',
  columns: {
    role: optionalReference('roles', 'roleId', {
      description: 'The role that all of the sample is for.',
      rdf: { property: 'lattice:sampleOf', comment: 'All of the sample is for the role.' },
    }),
    skill: optionalReference('skills', 'skillId', {
      description: 'The skill that all of the sample names.',
      rdf: { property: 'lattice:allName', comment: 'All of the sample names it.' },
    }),
    library: optionalReference('libraries', 'libraryId', {
      description: 'The library that all of the sample names.',
      rdf: { property: 'lattice:allName' },
    }),
    period: text('text', {
      description: 'When it was taken: a year, a month or a range, for example 2023.',
      rdf: { property: 'dcterms:temporal' },
    }),
    place: optionalText('text', {
      description: 'Where it was taken, for example United States.',
      rdf: { property: 'dcterms:spatial' },
    }),
    size: integer([1, largestInteger], 1, {
      description: 'Number of adverts or answers.',
      rdf: { property: 'lattice:size', comment: 'Number of adverts or answers in the sample.' },
      graphml: 'size',
    }),
    source: reference('sources', 'sourceId'),
    locator: text('line', { description: 'Place in the source: file, section or row.' }),
    ...renamed,
  },
  parts: {},
  owned: true,
  shown: { description: 'Every sample of job adverts, or of answers to a survey, by slug.' },
  retired: 'kept',
  rdf: { class: 'Sample', comment: 'A sample of job adverts, or of answers to a survey.', concept: false },
} as const satisfies Noun

const attributes = {
  named: integer([1, largestInteger], 1, {
    description: 'Number of adverts or answers that name it.',
    rdf: { property: 'lattice:named', comment: 'Number of adverts or answers that name it.' },
  }),
} as const

const rdf = { property: 'lattice:names', comment: 'Part of the sample names it.' } as const

/** From a sample to the skills that part of it names. */
export const sampleSkills = edgeKind('SampleSkill', ['samples', 'sampleId'], ['skills', 'skillId'], {
  attributes,
  listed: { at: 'from', field: 'skills', description: 'Skills that part of the sample names.' },
  ground: 'node',
  relation: 'names',
  rdf,
})

/** From a sample to the libraries that part of it names. */
export const sampleLibraries = edgeKind('SampleLibrary', ['samples', 'sampleId'], ['libraries', 'libraryId'], {
  attributes,
  listed: { at: 'from', field: 'libraries', description: 'Libraries that part of the sample names.' },
  ground: 'node',
  relation: 'names',
  rdf,
})
