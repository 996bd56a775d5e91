import { integer, largestInteger, optionalText, positiveShare, reference, text } from './column.ts'
import { renamed } from './concept.ts'
import { edgeKind } from './edgeKind.ts'
import type { Noun } from './noun.ts'

/** What roles are answerable for. */
export const responsibilities = {
  type: 'Responsibility',
  singular: 'responsibility',
  label: 'statement',
  columns: {
    role: reference('roles', 'roleId', {
      rdf: { property: 'lattice:responsibilityOf', comment: 'The role is answerable for it.' },
    }),
    position: integer([1, largestInteger], 1, {
      description: 'Rank among the responsibilities of the role; its place here if absent.',
      rdf: { property: 'lattice:position', comment: 'Rank among the responsibilities of the role, from 1.' },
    }),
    statement: text('prose'),
    externalId: optionalText('name', {
      description: 'Identifier in the source, where it has one.',
      graphml: 'externalId',
    }),
    source: reference('sources', 'sourceId'),
    locator: text('line', { rdf: { property: 'lattice:locator' } }),
    confidence: positiveShare({ rdf: { property: 'lattice:confidence' } }),
    ...renamed,
  },
  parts: {},
  within: 'roles',
  owned: true,
  searched: { place: 4, description: 'Responsibilities, by statement.' },
  retired: 'hidden',
  rdf: {
    class: 'Responsibility',
    comment: 'One thing a role is answerable for.',

    concept: false,
  },
} as const satisfies Noun

/** Responsibilities and the skills that they exercise. */
export const responsibilitySkills = edgeKind(
  'ResponsibilitySkill',
  ['responsibilities', 'responsibilityId'],
  ['skills', 'skillId'],
  {
    listed: {
      at: 'from',
      field: 'skills',
      among: 'roleSkills',
      description: 'Skills the responsibility exercises. Each is also a skill of the role.',
    },
    ground: 'inference',
    relation: 'exercises',
    rdf: { property: 'lattice:exercises', comment: 'The responsibility exercises the skill.' },
  },
)

/** Responsibilities and the libraries that they are carried out with. */
export const responsibilityLibraries = edgeKind(
  'ResponsibilityLibrary',
  ['responsibilities', 'responsibilityId'],
  ['libraries', 'libraryId'],
  {
    listed: {
      at: 'from',
      field: 'libraries',
      among: 'roleLibraries',
      description: 'Libraries it is carried out with. Each is also a library of the role.',
    },
    ground: 'documentation',
    relation: 'carried out with',
    rdf: { property: 'lattice:carriedOutWith', comment: 'The responsibility is carried out with the library.' },
  },
)
