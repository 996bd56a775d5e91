import { builder } from '../api/builder.ts'
import type { Context } from '../api/context.ts'
import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import { chargeRoleFigures } from './chargeFigures.ts'
import { type Demand, roleDemand } from './demand.ts'

/** The type of the API; demand.graphql.ts says what its fields are. */
export const demandType = builder.objectRef<Demand>('Demand')

/** The field of an edge from a role to a skill or library: the figures of the feature in samples for the role. */
export const demandOfEdge = {
  type: [demandType] as [typeof demandType],
  description: 'How often adverts for the role name it, by source, period and place, the largest share first.',
  resolve({ role, node }: { readonly role: RoleRow; readonly node: FeatureRow }, _args: object, context: Context) {
    chargeRoleFigures(context, role, 1)
    return roleDemand(context.snapshot, role, node)
  },
}

/** The order of a role's features by demand, as a value of an enum. */
export const demandOrder = {
  description: 'By the first figure of demand, the largest share first; those without figures last, by weight.',
}
