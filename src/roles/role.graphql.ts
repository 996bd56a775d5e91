import { builder } from '../api/builder.ts'
import { describe } from '../db/describe.ts'
import { RelatednessTier } from '../graph/rows.ts'
import { type RelatedRole, relatedRoles } from './relatedRoles.ts'

builder.node('RoleGroup', {
  description: describe('RoleGroup'),
  id: { description: 'Global id.', resolve: (group) => group.slug },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: describe('RoleGroup.slug') }),
    code: t.exposeString('code', { nullable: true, description: describe('RoleGroup.code') }),
    description: t.exposeString('description', { nullable: true, description: describe('RoleGroup.description') }),
    broader: t.expose('broader', { type: 'RoleGroup', nullable: true, description: describe('RoleGroup.broaderId') }),
  }),
})

const tier = builder.enumType('RelatednessTier', {
  description: describe('RelatednessTier'),
  values: Object.fromEntries(
    Object.values(RelatednessTier).map((name) => [name, { description: describe(`RelatednessTier.${name}`) }]),
  ) as Record<RelatednessTier, { description: string }>,
})

const related = builder.objectRef<RelatedRole>('RelatedRole').implement({
  description: 'A role that a source calls near to another.',
  fields: (t) => ({
    role: t.expose('role', { type: 'Role', description: 'The near role.' }),
    rank: t.exposeInt('rank', { nullable: true, description: describe('RoleRelation.rank') }),
    tier: t.expose('tier', { type: tier, nullable: true, description: describe('RoleRelation.tier') }),
  }),
})

builder.node('Role', {
  interfaces: ['Linked', 'SearchResult'],
  description: describe('Role'),
  id: { description: 'Global id.', resolve: (role) => role.slug },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: describe('Role.slug') }),
    summary: t.exposeString('summary', { nullable: true, description: describe('Role.summary') }),
    aliases: t.exposeStringList('aliases', { description: describe('Role.aliases') }),
    externalId: t.exposeString('externalId', { nullable: true, description: describe('Role.externalId') }),
    source: t.expose('source', { type: 'Source', description: describe('Role.sourceId') }),
    code: t.exposeString('code', { nullable: true, description: describe('Role.code') }),
    tags: t.exposeStringList('tags', { description: describe('Role.tags') }),
    jobZone: t.exposeInt('jobZone', { nullable: true, description: describe('Role.jobZone') }),
    group: t.expose('group', { type: 'RoleGroup', nullable: true, description: describe('Role.groupId') }),
    deprecated: t.exposeBoolean('deprecated', {
      description: `${describe('Role.deprecated')} roles leaves it out unless its filter asks for it, no role is similar to it, nobody is sent to it; search puts it after its equals.`,
    }),
    replacedBy: t.expose('replacedBy', {
      type: 'Role',
      nullable: true,
      description: describe('Role.replacedById'),
    }),
    broader: t.field({
      type: ['Role'],
      description: 'More general roles of its dataset, by slug.',
      resolve: (role, _args, { snapshot: { edges, roles } }) =>
        edges.broaderRoles?.forward.neighbours(role.index, roles.rows) ?? [],
    }),
    narrower: t.field({
      type: ['Role'],
      description: 'More special roles of its dataset, by slug.',
      resolve: (role, _args, { snapshot: { edges, roles } }) =>
        edges.broaderRoles?.backward.neighbours(role.index, roles.rows) ?? [],
    }),
    related: t.field({
      type: [related],
      description: 'Roles that its source calls near, the nearest first. No measure of similarity knows of them.',
      resolve: (role, _args, { snapshot }) => relatedRoles(snapshot, role),
    }),
    collaborators: t.field({
      type: ['Role'],
      description: 'Roles it works closely with, by slug.',
      resolve: (role, _args, { snapshot }) =>
        snapshot.edges.roleCollaborators.forward.neighbours(role.index, snapshot.roles.rows),
    }),
  }),
})

builder.queryField('role', (t) =>
  t.field({
    type: 'Role',
    nullable: true,
    description: 'The role with a slug; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'For example data-scientist.' }) },
    resolve: (_root, { slug }, { snapshot }) => snapshot.roles.bySlug.get(slug) ?? null,
  }),
)
