import { builder } from '../api/builder.ts'
import { connection } from '../api/connection.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { describe } from '../db/describe.ts'
import { byWeight } from '../graph/byWeight.ts'
import { evidenceOf } from '../graph/edgeSet.ts'

builder.objectField('Role', 'libraries', (t) =>
  t.connection(
    {
      type: 'Library',
      description: 'Libraries the role works with, the most important first.',
      resolve: (role, page, { snapshot }) => {
        const { forward, attributes } = snapshot.edges.roleLibraries
        const positions = byWeight(forward, role.index)
        return connection(positions.length, page, (place) => {
          const position = positions[place]!
          return {
            node: snapshot.libraries.rows[forward.targetAt(position)]!,
            weight: forward.weightAt(position),
            ...valueAt(attributes, position),
            edge: position,
          }
        })
      },
    },
    {},
    {
      fields: (t) => ({
        weight: t.exposeFloat('weight', { description: describe('RoleLibrary.weight') }),
        hot: t.exposeBoolean('hot', { description: describe('RoleLibrary.hot') }),
        inDemand: t.exposeBoolean('inDemand', { description: describe('RoleLibrary.inDemand') }),
        reason: t.exposeString('reason', { nullable: true, description: describe('RoleLibrary.reason') }),
        evidence: t.field({
          type: ['Evidence'],
          description: 'Why the graph believes it, the most confident source first.',
          resolve: ({ edge }, _args, { snapshot }) => evidenceOf(snapshot.edges.roleLibraries, edge),
        }),
      }),
    },
  ),
)
