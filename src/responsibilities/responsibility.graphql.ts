import { builder } from '../api/builder.ts'
import { nodeConnection } from '../api/connection.ts'
import { describe } from '../db/describe.ts'
import { responsibilitiesOf } from '../graph/snapshot.ts'

builder.node('Responsibility', {
  interfaces: ['Linked', 'SearchResult'],
  description: describe('Responsibility'),
  id: { description: 'Global id.', resolve: (responsibility) => responsibility.slug },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: describe('Responsibility.slug') }),
    statement: t.exposeString('statement', { description: describe('Responsibility.statement') }),
    position: t.exposeInt('position', { description: describe('Responsibility.position') }),
    externalId: t.exposeString('externalId', { nullable: true, description: describe('Responsibility.externalId') }),
    role: t.expose('role', { type: 'Role', description: 'The role that is answerable for it.' }),
    skills: t.field({
      type: ['Skill'],
      description: 'Skills it exercises, by slug.',
      resolve: ({ index }, _args, { snapshot }) =>
        snapshot.edges.responsibilitySkills.forward.neighbours(index, snapshot.skills.rows),
    }),
    libraries: t.field({
      type: ['Library'],
      description: 'Libraries it is carried out with, by slug.',
      resolve: ({ index }, _args, { snapshot }) =>
        snapshot.edges.responsibilityLibraries.forward.neighbours(index, snapshot.libraries.rows),
    }),
  }),
})

builder.objectField('Role', 'responsibilities', (t) =>
  t.connection({
    type: 'Responsibility',
    description: 'What the role is answerable for, in the order of its source.',
    resolve: (role, page, { snapshot }) => nodeConnection(responsibilitiesOf(snapshot, role), page),
  }),
)
