import { builder } from '../api/builder.ts'
import { charge } from '../api/charge.ts'
import { numberWithin } from '../api/numberWithin.ts'
import { Problem } from '../problem.ts'
import { costOfNames, defaultFirst, edgesPerField, haveInput, largestFirst } from './haveInput.ts'
import { resolveOwned } from './resolveHave.ts'
import { type RoleReadiness, rolesFor } from './rolesFor.ts'

/** How many roles are ranked for the cost of one field. */
const rolesPerField = 8

const roleReadiness = builder.objectRef<RoleReadiness>('RoleReadiness').implement({
  description: 'How ready somebody is for a role.',
  fields: (t) => {
    const complexity = { field: 1, multiplier: 30 }
    return {
      role: t.expose('role', { type: 'Role', description: 'The role.' }),
      readiness: t.exposeFloat('readiness', {
        description: 'Share of the role by weight that is owned, above 0, at most 1.',
      }),
      matched: t.expose('matched', {
        type: ['Feature'],
        description: 'What of the role is owned, the most important to the role first.',
        complexity,
      }),
      missing: t.expose('missing', {
        type: ['Feature'],
        description: 'What of the role is not owned, the most important to the role first.',
        complexity,
      }),
    }
  },
})

builder.queryField('rolesFor', (t) =>
  t.field({
    type: [roleReadiness],
    description:
      'The roles of all datasets that somebody is readiest for, ties by slug; none for which nothing is owned, and ' +
      'none that is deprecated. Skills that exact or close matches tie count as owned together. Nothing given is ' +
      'BAD_INPUT, unknown names are NOT_FOUND.',
    args: {
      have: t.arg({ type: haveInput, required: true, description: 'What somebody already has.' }),
      first: t.arg.int({
        defaultValue: defaultFirst,
        description: `How many to give at most, 1 to ${largestFirst}.`,
      }),
    },
    complexity: ({ first }) => ({ field: 50, multiplier: first ?? defaultFirst }),
    resolve: (_root, { have, first }, context) => {
      const { snapshot } = context
      const most = numberWithin('first', first ?? defaultFirst, 1, largestFirst)
      charge(context, costOfNames(have))
      const owned = resolveOwned(snapshot, have)
      const edges = [...owned].reduce((sum, feature) => sum + snapshot.features.toRole.degree(feature), 0)
      charge(context, snapshot.roles.rows.length / rolesPerField + edges / edgesPerField)
      if (owned.size === 0) throw new Problem('BAD_INPUT', 'have names nothing; give at least one skill or library.')
      return rolesFor(snapshot, owned, most)
    },
  }),
)
