import { builder } from '../api/builder.ts'
import { connection } from '../api/connection.ts'
import { describe } from '../db/describe.ts'
import { byWeight } from '../graph/byWeight.ts'
import { evidenceOf } from '../graph/edgeSet.ts'

builder.objectField('Library', 'roles', (t) =>
  t.connection(
    {
      type: 'Role',
      description: 'Roles that work with the library, the ones it matters most to first.',
      resolve: (library, page, { snapshot }) => {
        const { backward } = snapshot.edges.roleLibraries
        const positions = byWeight(backward, library.index)
        return connection(positions.length, page, (place) => {
          const position = positions[place]!
          return {
            node: snapshot.roles.rows[backward.targetAt(position)]!,
            weight: backward.weightAt(position),
            edge: backward.edgeAt(position),
          }
        })
      },
    },
    {},
    {
      fields: (t) => ({
        weight: t.exposeFloat('weight', { description: describe('RoleLibrary.weight') }),
        evidence: t.field({
          type: ['Evidence'],
          description: 'Why the graph believes it, the most confident source first.',
          resolve: ({ edge }, _args, { snapshot }) => evidenceOf(snapshot.edges.roleLibraries, edge),
        }),
      }),
    },
  ),
)
