import { builder } from '../api/builder.ts'
import { charge } from '../api/charge.ts'
import { connection } from '../api/connection.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { describe } from '../db/describe.ts'
import { byDemand } from '../demand/byDemand.ts'
import { chargeRoleFigures } from '../demand/chargeFigures.ts'
import { demandOfEdge, demandOrder } from '../demand/demandFields.ts'
import { byImportance } from '../graph/byImportance.ts'
import { evidenceOf } from '../graph/edgeSet.ts'

/** How many libraries are sorted for the cost of one field. */
const librariesPerField = 3

const order = builder.enumType('RoleLibraryOrder', {
  description: "Orders of a role's libraries; ties go by slug.",
  values: {
    WEIGHT: {
      description:
        'The most important first; of equal weights, what employers ask for most, then what fewer roles of the dataset use.',
    },
    DEMAND: demandOrder,
  } as const,
})

builder.objectField('Role', 'libraries', (t) =>
  t.connection(
    {
      type: 'Library',
      description: 'Libraries the role works with.',
      args: { orderBy: t.arg({ type: order, defaultValue: 'WEIGHT', description: 'In which order.' }) },
      resolve: (role, args, context) => {
        const { snapshot } = context
        const { forward, attributes } = snapshot.edges.roleLibraries
        const libraries = snapshot.libraries.rows
        let positions = byImportance(snapshot, 'roleLibraries', role.index)
        if (args.orderBy === 'DEMAND') {
          charge(context, positions.length / librariesPerField)
          chargeRoleFigures(context, role, positions.length)
          positions = byDemand(snapshot, role, positions, (position) => libraries[forward.targetAt(position)]!)
        }
        return connection(positions.length, args, (place) => {
          const position = positions[place]!
          const { hot, inDemand, reason } = valueAt(attributes, position)
          return {
            node: libraries[forward.targetAt(position)]!,
            weight: forward.weightAt(position),
            hot,
            inDemand,
            reason,
            role,
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
        demand: t.field(demandOfEdge),
        evidence: t.field({
          type: ['Evidence'],
          description: 'Why the graph believes it, the most confident source first.',
          resolve: ({ edge }, _args, { snapshot }) => evidenceOf(snapshot.edges.roleLibraries, edge),
        }),
      }),
    },
  ),
)
