import { text } from './column.ts'
import { renamed } from './concept.ts'
import { edgeKind } from './edgeKind.ts'
import type { Noun } from './noun.ts'

/** Fields of the economy. */
export const sectors = {
  type: 'Sector',
  singular: 'sector',
  label: 'name',
  columns: { name: text('text'), ...renamed },
  parts: {},
  owned: false,
  shown: { asList: true, description: 'Every sector, by slug.' },
  retired: 'kept',
  rdf: { class: 'Sector', comment: 'A field of the economy.', concept: true },
} as const satisfies Noun

/** Roles and the sectors where they are found. */
export const roleSectors = edgeKind('RoleSector', ['roles', 'roleId'], ['sectors', 'sectorId'], {
  listed: { at: 'from', field: 'sectors' },
  shown: {
    from: 'Sectors the role is found in, by slug.',
    to: { field: 'roles', description: 'Roles that are found in the sector, by slug.' },
  },
  relation: 'found in',
  rdf: { property: 'lattice:sector', comment: 'The role is found in the sector.' },
})
