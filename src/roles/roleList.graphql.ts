import { builder } from '../api/builder.ts'
import { chargeTo } from '../api/charge.ts'
import { nodeConnection } from '../api/connection.ts'
import { filterRoles, mostNamed } from './filterRoles.ts'
import { rolesByTitle } from './roleOrder.ts'

const roleFilter = builder.inputType('RoleFilter', {
  description: 'Which roles to list. Every condition given must hold; the name of something unknown is NOT_FOUND.',
  fields: (t) => ({
    source: t.string({
      description:
        'Slug of the source that defines the role; a dataset, which may have several sources, is named by in.',
    }),
    group: t.string({
      description: 'Slug or code of a group of roles, for example 25 of ISCO-08; the groups below it count, too.',
    }),
    jobZone: t.int({ description: 'Preparation that the role needs, from 1 (little or none) to 5 (extensive).' }),
    sector: t.string({ description: 'Slug of a sector that the role is found in.' }),
    programmingLanguage: t.string({
      description: 'Slug or name of a programming language (a library of kind LANGUAGE) that the role works with.',
    }),
    tag: t.string({ description: 'Collection of its source that the role belongs to, for example research.' }),
    hasSkill: t.stringList({ description: `Slugs of skills, at most ${mostNamed}; the role asks for all of them.` }),
    hasLibrary: t.stringList({
      description: `Slugs of libraries, at most ${mostNamed}; the role works with all of them.`,
    }),
    query: t.string({
      description: 'Words of the title or an alias, matched as search(query:) does; all if it has none.',
    }),
    deprecated: t.boolean({
      description: 'True for deprecated roles only; otherwise only those that are not deprecated.',
    }),
  }),
})

const order = builder.enumType('RoleOrder', {
  description: 'Orders of roles; ties go by title, then by slug.',
  values: {
    TITLE: { description: 'By title, from A to Z; case and accents do not count.' },
    RELEVANCE: {
      description: 'What matches filter.query best first, as search(query:) scores it; BAD_INPUT without a query.',
    },
    POPULARITY: {
      description:
        'The role for which most job adverts or answers to a survey were counted first, in the largest of its samples. A ' +
        'role without samples has the figure of the roles that exactly match it; roles without figures come last.',
    },
  } as const,
})

builder.queryField('roles', (t) =>
  t.connection({
    type: 'Role',
    description: 'Roles, by title unless ordered otherwise.',
    args: {
      in: t.arg.stringList({
        description:
          'Names of datasets, as sources have them (Source.dataset), to list only their roles; those of all if absent. An ' +
          'empty list is BAD_INPUT, the name of no dataset with roles NOT_FOUND.',
      }),
      filter: t.arg({ type: roleFilter, description: 'Which roles; all that are not deprecated if absent.' }),
      orderBy: t.arg({
        type: order,
        description: 'In which order; by RELEVANCE if absent and filter.query is given, else by TITLE.',
      }),
    },
    resolve: (_root, args, context) => {
      const { in: datasets, filter, orderBy } = args
      const { snapshot } = context
      const isPlain = !filter && !datasets && (orderBy ?? 'TITLE') === 'TITLE'
      if (isPlain) return nodeConnection(rolesByTitle(snapshot), args)
      return nodeConnection(filterRoles(snapshot, filter ?? {}, chargeTo(context), datasets, orderBy), args)
    },
  }),
)
