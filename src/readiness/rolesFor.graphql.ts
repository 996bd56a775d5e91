import { builder } from '../api/builder.ts'
import { charge } from '../api/charge.ts'
import { numberWithin } from '../api/numberWithin.ts'
import { degree } from '../graph/adjacency.ts'
import { Problem } from '../problem.ts'
import { type FeatureGain, nextToLearn } from './nextToLearn.ts'
import { type Have, resolveHave } from './resolveHave.ts'
import { type RoleReadiness, rolesFor } from './rolesFor.ts'
import { targetRoles } from './targetRoles.ts'

const defaultFirst = 10
const largestFirst = 100

/** How many edges are walked in the time of one field of an answer. */
const stepsPerField = 100

/** How many roles are ranked in that time. */
const rolesPerField = 8

/** How many roles are looked at in that time. */
const rolesSeenPerField = 50

/** What it takes to look up a name, in fields of an answer. */
const workOfName = 5

function namesOf({ skills, libraries }: Have): number {
  return (skills?.length ?? 0) + (libraries?.length ?? 0)
}

const have = builder.inputRef<Have>('HaveInput').implement({
  description:
    'What somebody already has: slugs, names or aliases of skills and libraries, in small or capital letters, at most ' +
    '500 together. It is not stored.',
  fields: (t) => ({
    skills: t.stringList({ description: 'For example "machine-learning" or "OOP".' }),
    libraries: t.stringList({ description: 'For example "pandas".' }),
  }),
})

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
        charge(context, context.snapshot.roles.rows.length / rolesSeenPerField)
        return roles(most)
      },
    }),
  }),
})

builder.queryFields((t) => {
  const haveArgument = t.arg({ type: have, required: true, description: 'What somebody already has.' })
  const first = t.arg.int({
    defaultValue: defaultFirst,
    description: `How many to give at most, 1 to ${largestFirst}.`,
  })
  const complexity = ({ first }: { first?: number | null | undefined }) => ({
    field: 50,
    multiplier: first ?? defaultFirst,
  })
  return {
    rolesFor: t.field({
      type: [roleReadiness],
      description:
        'The roles of all datasets that somebody is readiest for, ties by slug; none for which nothing is owned, and ' +
        'none that is deprecated. Skills that exact or close matches tie count as owned together. Nothing given is ' +
        'BAD_INPUT, unknown names are NOT_FOUND.',
      args: { have: haveArgument, first },
      complexity,
      resolve: (_root, { have, first }, context) => {
        const { snapshot } = context
        const most = numberWithin('first', first ?? defaultFirst, 1, largestFirst)
        charge(context, namesOf(have) * workOfName)
        const owned = resolveHave(snapshot, have)
        const postings = [...owned].reduce((sum, feature) => sum + degree(snapshot.features.toRole, feature), 0)
        charge(context, snapshot.roles.rows.length / rolesPerField + postings / stepsPerField)
        if (owned.size === 0) throw new Problem('BAD_INPUT', 'have names nothing; give at least one skill or library.')
        return rolesFor(snapshot, owned, most)
      },
    }),
    nextToLearn: t.field({
      type: [featureGain],
      description:
        'What to learn next: the single skills or libraries that bring the target roles closest together, ties by slug, ' +
        'skills first; none that is deprecated. Neither have nor targets given is BAD_INPUT, unknown names are NOT_FOUND.',
      args: {
        have: haveArgument,
        targets: t.arg.stringList({
          description:
            'Slugs of the target roles, each counted once. If absent, all current roles of the datasets in which some ' +
            'role asks for something owned, which is TOO_EXPENSIVE where these ask for ten million things and more.',
        }),
        first,
      },
      complexity,
      resolve: (_root, { have, targets, first }, context) => {
        const { snapshot } = context
        const most = numberWithin('first', first ?? defaultFirst, 1, largestFirst)
        charge(context, (namesOf(have) + (targets?.length ?? 0)) * workOfName)
        const owned = resolveHave(snapshot, have)
        const roles = targetRoles(snapshot, owned, targets)
        const edges = roles.reduce((sum, { index }) => sum + degree(snapshot.features.ofRole, index), 0)
        charge(context, (snapshot.features.rows.length + edges) / stepsPerField)
        return nextToLearn(snapshot, owned, roles, most)
      },
    }),
  }
})
