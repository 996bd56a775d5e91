import { LibraryKind } from '../db/generated/client/enums.ts'
import { flag, option, optionalReference, optionalText, reference, text } from './column.ts'
import { aliases, renamed } from './concept.ts'
import { edgeKind } from './edgeKind.ts'
import { matchAttributes, matchRdf } from './match.ts'
import type { Noun } from './noun.ts'

/** Software libraries, frameworks, languages and tools. One shared node, whichever source mentions it. */
export const libraries = {
  type: 'Library',
  singular: 'library',
  label: 'name',
  columns: {
    name: text('text'),
    kind: option(LibraryKind, 'TOOL', { rdf: { property: 'lattice:kind' }, graphml: 'kind' }),
    summary: optionalText('prose', { rdf: { property: 'skos:definition' }, graphml: 'description' }),
    homepage: optionalText('url', { rdf: { property: 'foaf:homepage' } }),
    documentation: optionalText('url', {
      description: 'Its own documentation: the evidence of its edges that name none.',
      rdf: { property: 'rdfs:seeAlso' },
    }),
    packageName: optionalText('name', {
      uniqueWithin: 'language',
      description: "Name in the language's package registry, for example on PyPI.",
      rdf: { property: 'lattice:packageName', comment: "Name in the language's package registry." },
    }),
    aliases,
    language: optionalReference('libraries', 'languageId', {
      description: 'The language that it is written for, a library of kind LANGUAGE.',
      rdf: { property: 'lattice:language', comment: 'The language that the library is written for.' },
    }),
    category: optionalText('text', {
      ofReleases: true,
      description: 'What it is sold or shared as, in the words of a product classification.',
      rdf: { property: 'lattice:category', comment: 'What the software is sold or shared as.' },
    }),
    generic: flag({
      ofReleases: true,
      description: 'The name stands for any software of its kind.',
      rdf: { property: 'lattice:generic', comment: 'The name stands for any software of its kind.' },
    }),
    source: reference('sources', 'sourceId'),
    ...renamed,
  },
  parts: {
    features: {
      type: 'LibraryFeature',
      owner: 'libraryId',
      columns: { name: text('name'), summary: text('prose') },
    },
  },
  owned: false,
  searched: { place: 3, description: 'Libraries, by name, package name and alias.' },
  retired: 'kept',
  rdf: { class: 'Library', comment: 'A software library, framework, language or tool.', concept: true },
} as const satisfies Noun

/** From a skill to a library that serves it. */
export const skillLibraries = edgeKind('SkillLibrary', ['skills', 'skillId'], ['libraries', 'libraryId'], {
  listed: { at: 'to', field: 'skills', description: 'Skills the library serves.' },
  ground: 'documentation',
  relation: 'served by',
  rdf: { property: 'lattice:servedBy', comment: 'The library serves the skill.' },
})

/** From a skill to the library that is the same thing in another vocabulary. */
export const skillLibraryMatches = edgeKind('SkillLibraryMatch', ['skills', 'skillId'], ['libraries', 'libraryId'], {
  attributes: matchAttributes,
  listed: {
    at: 'to',
    field: 'matches',
    description:
      'Skills that are the same thing as the library, or nearly so, with the relation read from the skill. They may be imported later.',
    later: true,
  },
  relation: 'matches',
  rdf: matchRdf,
})

const ends = [
  ['libraries', 'libraryId'],
  ['libraries', 'relatedId'],
] as const

/** From a library to one that is learnt before it, because it extends it or is used through it. */
export const buildsOn = edgeKind('LibraryRelation', ...ends, {
  kind: 'BUILDS_ON',
  listed: { at: 'from', field: 'buildsOn', description: 'Libraries that it extends or uses, learnt before it.' },
  ground: 'documentation',
  relation: 'builds on',
  rdf: { property: 'lattice:buildsOn', comment: 'The library extends or uses the other, which is learnt before it.' },
})

/** Libraries of which either serves in place of the other. */
export const alternatives = edgeKind('LibraryRelation', ...ends, {
  kind: 'ALTERNATIVE',
  mutual: true,
  listed: {
    at: 'from',
    field: 'alternatives',
    description: 'Libraries that serve the same purpose in its place. Each pair stands once.',
  },
  relation: 'alternative to',
  rdf: { property: 'lattice:alternative', comment: 'Either library serves in place of the other; it holds both ways.' },
})
