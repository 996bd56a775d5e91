import { builder } from '../api/builder.ts'
import { charge } from '../api/charge.ts'
import { nullOnlyOnError } from '../api/semanticNonNull.ts'
import { haveInput } from './haveInput.ts'
import { resolvedHave } from './knowledgeFor.ts'
import type { KnownFeature } from './profile.ts'
import { Profile } from './profile.ts'
import { costOfClosest, type Unrecognized } from './unrecognized.ts'

const known = builder.objectRef<KnownFeature>('Known').implement({
  description: 'A skill or library that somebody knows.',
  fields: (t) => ({
    feature: t.expose('feature', { type: 'Feature', description: 'What is known.' }),
    implied: t.exposeBoolean('implied', {
      description:
        'Whether it follows from something else that is known: a library implies its language, what it builds on and ' +
        'the skills it mainly serves; a skill its broader skills and its prerequisites.',
    }),
    by: t.expose('by', { type: 'Feature', nullable: true, description: 'What implies it; null if it was named.' }),
  }),
})

const unrecognized = builder.objectRef<Unrecognized>('Unrecognized').implement({
  description: 'A name that the graph does not have.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As it was written, at most 100 characters of it.' }),
    closest: t.field({
      type: ['Feature'],
      description: 'What it may stand for, the likeliest first, at most three; empty for the name of a role.',
      resolve: (name, _args, context) => {
        charge(context, costOfClosest(context.snapshot))
        return [...name.closest]
      },
    }),
    closestRoles: t.field({
      type: ['Role'],
      description: 'The roles that the name of a role may stand for, at most three.',
      resolve: (name, _args, context) => {
        charge(context, costOfClosest(context.snapshot))
        return [...name.closestRoles]
      },
    }),
  }),
})

builder.objectType(Profile, {
  name: 'Profile',
  description: 'What somebody has, as it was understood, and what follows from it. It is not stored.',
  fields: (t) => ({
    understood: t.field({
      type: [known],
      description: 'What was named, then what it implies; each by slug, skills first.',
      complexity: { field: 1, multiplier: 50 },
      resolve: (profile) => profile.understood,
    }),
    roles: t.expose('roles', { type: ['Role'], description: 'The roles that were named.' }),
    unrecognized: t.expose('unrecognized', {
      type: [unrecognized],
      description: 'The names that mean nothing here, in the order given.',
      complexity: { field: 1, multiplier: 5 },
    }),
  }),
})

builder.queryField('profile', (t) =>
  t.field({
    ...nullOnlyOnError,
    type: Profile,
    description:
      'What somebody has, as it is understood: every name that is recognised, what it implies, and what was not ' +
      'recognised. Unknown names are no error; too many names or too long a text are BAD_INPUT.',
    args: { have: t.arg({ type: haveInput, required: true, description: 'What somebody has.' }) },
    complexity: { field: 20, multiplier: 1 },
    resolve: (_root, { have }, context) => new Profile(context.snapshot, resolvedHave(context, have)),
  }),
)
