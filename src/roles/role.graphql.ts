import { builder } from '../builder.ts'
import { describe } from '../db/describe.ts'
import { neighbours } from '../graph/adjacency.ts'
import { nodeConnection } from '../graph/connection.ts'
import { filterRoles } from './filterRoles.ts'

builder.node('Role', {
  description: describe('Role'),
  id: { description: 'Global id.', resolve: (role) => role.id },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: describe('Role.slug') }),
    title: t.exposeString('title', { description: describe('Role.title') }),
    summary: t.exposeString('summary', { nullable: true, description: describe('Role.summary') }),
    aliases: t.exposeStringList('aliases', { description: describe('Role.aliases') }),
    externalId: t.exposeString('externalId', { nullable: true, description: describe('Role.externalId') }),
    source: t.expose('source', { type: 'Source', description: describe('Role.sourceId') }),
    collaborators: t.field({
      type: ['Role'],
      description: 'Roles it works closely with, by slug.',
      resolve: (role, _args, { snapshot }) =>
        neighbours(snapshot.edges.roleCollaborators.forward, role.index, snapshot.roles.rows),
    }),
  }),
})

const roleFilter = builder.inputType('RoleFilter', {
  description: 'Which roles to list. Every condition given must hold.',
  fields: (t) => ({
    source: t.string({ description: 'Slug of the source that defines the role.' }),
    hasSkill: t.stringList({ description: 'Slugs of skills; the role asks for all of them.' }),
    hasLibrary: t.stringList({ description: 'Slugs of libraries; the role works with all of them.' }),
    query: t.string({ description: 'Words that stand in the title or an alias; case and accents do not matter.' }),
  }),
})

builder.queryFields((t) => ({
  role: t.field({
    type: 'Role',
    nullable: true,
    description: 'The role with a slug; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'For example data-scientist.' }) },
    resolve: (_root, { slug }, { snapshot }) => snapshot.roles.bySlug.get(slug) ?? null,
  }),
  roles: t.connection({
    type: 'Role',
    description: 'Roles by slug.',
    args: { filter: t.arg({ type: roleFilter, description: 'Which roles; all if absent.' }) },
    resolve: (_root, { filter, ...page }, { snapshot }) =>
      nodeConnection(filter ? filterRoles(snapshot, filter) : snapshot.roles.rows, page),
  }),
}))
