import { optionalReference, optionalText, reference, text } from './column.ts'
import { classified, labels, renamed } from './concept.ts'
import type { Noun } from './noun.ts'

/** Groups in classifications of roles. */
export const roleGroups = {
  type: 'RoleGroup',
  singular: 'group',
  label: 'name',
  columns: {
    name: text('text'),
    description: optionalText('prose', { rdf: { property: 'skos:definition' } }),
    ...classified,
    broader: optionalReference('roleGroups', 'broaderId', {
      description: 'The more general group.',
      circle: 'is broader than itself',
      rdf: { property: 'skos:broader' },
    }),
    source: reference('sources', 'sourceId'),
    ...renamed,
  },
  parts: { labels: labels('RoleGroupLabel', 'roleGroupId') },
  owned: true,
  retired: 'deprecated',
  rdf: { class: 'RoleGroup', comment: 'A group in a classification of roles.', concept: true },
} as const satisfies Noun
