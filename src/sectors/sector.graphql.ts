import { builder } from '../api/builder.ts'
import { describe } from '../db/describe.ts'

builder.node('Sector', {
  description: describe('Sector'),
  id: { description: 'Global id.', resolve: (sector) => sector.id },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: describe('Sector.slug') }),
    name: t.exposeString('name', { description: describe('Sector.name') }),
    roles: t.field({
      type: ['Role'],
      description: 'Roles that are found in the sector, by slug.',
      resolve: (sector, _args, { snapshot }) =>
        snapshot.edges.roleSectors.backward.neighbours(sector.index, snapshot.roles.rows),
    }),
  }),
})

builder.objectField('Role', 'sectors', (t) =>
  t.field({
    type: ['Sector'],
    description: 'Sectors the role is found in, by slug.',
    resolve: (role, _args, { snapshot }) =>
      snapshot.edges.roleSectors.forward.neighbours(role.index, snapshot.sectors.rows),
  }),
)

builder.queryField('sectors', (t) =>
  t.field({
    type: ['Sector'],
    description: 'Every sector, by slug.',
    resolve: (_root, _args, { snapshot }) => snapshot.sectors.rows,
  }),
)
