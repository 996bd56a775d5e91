import { builder } from '../api/builder.ts'
import { charge } from '../api/charge.ts'
import { numberWithin } from '../api/numberWithin.ts'
import { costOfNames, defaultFirst, edgesPerField, haveInput, largestFirst } from './haveInput.ts'
import { type FeatureGain, nextToLearn, targetRoles } from './nextToLearn.ts'
import { resolveOwned } from './resolveHave.ts'

/** How many roles are looked at for the cost of one field. */
const rolesPerField = 50

const featureGain = builder.objectRef<FeatureGain>('FeatureGain').implement({
  description: 'What learning one skill or library would bring.',
  fields: (t) => ({
    feature: t.expose('feature', { type: 'Feature', description: 'The skill or library to learn.' }),
    gain: t.exposeFloat('gain', {
      description: 'Sum over the target roles of what it adds to the readiness for them, above 0.',
    }),
    roles: t.field({
      type: ['Role'],
      description: 'The target roles that it brings closer, the one that gains most first; ties by slug.',
      args: {
        first: t.arg.int({
          defaultValue: defaultFirst,
          description: `How many roles to give at most, 1 to ${largestFirst}.`,
        }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: first ?? defaultFirst }),
      resolve: ({ roles }, { first }, context) => {
        const most = numberWithin('first', first ?? defaultFirst, 1, largestFirst)
        charge(context, context.snapshot.roles.rows.length / rolesPerField)
        return roles(most)
      },
    }),
  }),
})

builder.queryField('nextToLearn', (t) =>
  t.field({
    type: [featureGain],
    description:
      'What to learn next: the single skills or libraries that bring the target roles closest together, ties by slug, ' +
      'skills first; none that is deprecated. Neither have nor targets given is BAD_INPUT, unknown names are NOT_FOUND.',
    args: {
      have: t.arg({ type: haveInput, required: true, description: 'What somebody already has.' }),
      targets: t.arg.stringList({
        description:
          'Slugs of the target roles, each counted once. If absent, all current roles of the datasets in which some ' +
          'role asks for something owned, which is TOO_EXPENSIVE where these ask for ten million things and more.',
      }),
      first: t.arg.int({
        defaultValue: defaultFirst,
        description: `How many to give at most, 1 to ${largestFirst}.`,
      }),
    },
    complexity: ({ first }) => ({ field: 50, multiplier: first ?? defaultFirst }),
    resolve: (_root, { have, targets, first }, context) => {
      const { snapshot } = context
      const most = numberWithin('first', first ?? defaultFirst, 1, largestFirst)
      charge(context, costOfNames(have, targets?.length))
      const owned = resolveOwned(snapshot, have)
      const roles = targetRoles(snapshot, owned, targets)
      const edges = roles.reduce((sum, { index }) => sum + snapshot.features.ofRole.degree(index), 0)
      charge(context, (snapshot.features.rows.length + edges) / edgesPerField)
      return nextToLearn(snapshot, owned, roles, most)
    },
  }),
)
