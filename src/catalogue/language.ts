import { text } from './column.ts'
import { edgeKind } from './edgeKind.ts'
import type { Noun } from './noun.ts'

/** Programming languages that careers are built on. */
export const languages = {
  type: 'Language',
  singular: 'language',
  label: 'name',
  columns: { name: text('text') },
  parts: {
    features: {
      type: 'LanguageFeature',
      owner: 'languageId',
      columns: { name: text('name'), summary: text('prose') },
    },
  },
  owned: false,
  addressable: true,
  retired: 'kept',
  rdf: {
    class: 'Language',
    comment: 'A programming language that careers are built on.',

    concept: true,
  },
} as const satisfies Noun

/** Roles and the languages that they are practised in. */
export const roleLanguages = edgeKind('RoleLanguage', ['roles', 'roleId'], ['languages', 'languageId'], {
  listed: { at: 'from', field: 'languages', description: 'Languages the role is practised in.' },
  ground: 'node',
  relation: 'practised in',
  rdf: { property: 'lattice:practisedIn', comment: 'The role is practised in the language.' },
})
