import SchemaBuilder from '@pothos/core'
import PrismaPlugin, { prismaConnectionHelpers } from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import type PrismaTypes from '../../generated/pothos.ts'
import { getDatamodel } from '../../generated/pothos.ts'
import { comparedSkills, prisma, rolesCalled, rolesLike, type SimilarRole, wantedSkills } from '../database.ts'
import { overlapOf } from '../overlapOf.ts'
import { transitionOf } from '../transitionOf.ts'

// A schema by Pothos' Prisma plugin: it turns a whole query into one call of Prisma, which joins in the database.

const builder = new SchemaBuilder<{ PrismaTypes: PrismaTypes }>({
  plugins: [PrismaPlugin, RelayPlugin],
  relay: { nodesOnConnection: true },
  prisma: { client: prisma, dmmf: getDatamodel() },
})

const measure = builder.enumType('SimilarityMeasure', { values: ['JACCARD'] as const })
const searchType = builder.enumType('SearchType', { values: ['ROLE'] as const })

// Skills and roles that raw SQL found have their fields already; those that Prisma finds are types of their own.
interface FoundSkill {
  readonly slug: string
  readonly name: string
}
interface FoundRole {
  readonly slug: string
  readonly title: string
}
const foundSkill = builder.objectRef<FoundSkill>('Skill').implement({
  fields: (t) => ({ slug: t.exposeString('slug'), name: t.exposeString('name') }),
})
const foundRole = builder.objectRef<FoundRole>('Role').implement({
  fields: (t) => ({ slug: t.exposeString('slug'), title: t.exposeString('title') }),
})

const skillEdges = prismaConnectionHelpers(builder, 'RoleSkill', {
  cursor: 'roleId_skillId_sourceId',
  query: { orderBy: { skillOrder: 'asc' } },
  select: (nested) => ({ weight: true, skill: nested(true) }),
  resolveNode: ({ skill }) => skill,
})
const roleEdges = prismaConnectionHelpers(builder, 'RoleSkill', {
  cursor: 'roleId_skillId_sourceId',
  query: { orderBy: { roleOrder: 'asc' } },
  select: (nested) => ({ role: nested(true) }),
  resolveNode: ({ role }) => role,
})

const similarRole = builder.objectRef<SimilarRole>('SimilarRoleEdge').implement({
  fields: (t) => ({
    score: t.exposeFloat('score'),
    sharedSkillCount: t.exposeInt('shared'),
    node: t.field({ type: foundRole, resolve: (edge) => edge }),
  }),
})
const similarRoles = builder.objectRef<SimilarRole[]>('SimilarRoles').implement({
  fields: (t) => ({ edges: t.field({ type: [similarRole], resolve: (edges) => edges }) }),
})

const skill = builder.prismaObject('Skill', {
  variant: 'StoredSkill',
  select: {},
  fields: (t) => ({ slug: t.exposeString('slug'), name: t.exposeString('name') }),
})

const role = builder.prismaObject('Role', {
  variant: 'StoredRole',
  select: { slug: true },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    title: t.exposeString('title'),
    skills: t.connection(
      {
        type: skill,
        select: (args, context, nested) => ({ skills: skillEdges.getQuery(args, context, nested) }),
        resolve: ({ skills }, args, context) => skillEdges.resolve(skills, args, context),
      },
      {},
      { fields: (t) => ({ weight: t.exposeFloat('weight') }) },
    ),
    similarRoles: t.field({
      type: similarRoles,
      args: { first: t.arg.int({ required: true }), measure: t.arg({ type: measure, required: true }) },
      resolve: ({ slug }, { first }) => rolesLike(slug, first),
    }),
  }),
})

builder.prismaObjectField(skill, 'roles', (t) =>
  t.connection({
    type: role,
    select: (args, context, nested) => ({ roles: roleEdges.getQuery(args, context, nested) }),
    resolve: ({ roles }, args, context) => roleEdges.resolve(roles, args, context),
  }),
)

const exclusive = builder.objectRef<{ skills: FoundSkill[] }>('ExclusiveFeatures').implement({
  fields: (t) => ({ skills: t.field({ type: [foundSkill], resolve: ({ skills }) => skills }) }),
})
const overlap = builder.objectRef<ReturnType<typeof overlapOf>>('Overlap').implement({
  fields: (t) => ({
    score: t.float({ args: { measure: t.arg({ type: measure }) }, resolve: ({ score }) => score }),
    sharedSkills: t.field({ type: [foundSkill], resolve: ({ sharedSkills }) => sharedSkills }),
    exclusive: t.field({ type: [exclusive], resolve: ({ exclusive }) => exclusive }),
  }),
})
const learningStep = builder.objectRef<{ feature: FoundSkill }>('LearningStep').implement({
  fields: (t) => ({ feature: t.field({ type: foundSkill, resolve: ({ feature }) => feature }) }),
})
const transition = builder.objectRef<ReturnType<typeof transitionOf>>('Transition').implement({
  fields: (t) => ({
    readiness: t.exposeFloat('readiness'),
    retained: t.field({ type: [foundSkill], resolve: ({ retained }) => retained }),
    steps: t.field({ type: [learningStep], args: { first: t.arg.int() }, resolve: ({ steps }) => steps }),
  }),
})
const found = builder.objectRef<FoundRole[]>('SearchResults').implement({
  fields: (t) => ({ nodes: t.field({ type: [foundRole], resolve: (nodes) => nodes }) }),
})

builder.queryType({
  fields: (t) => ({
    role: t.prismaField({
      type: role,
      nullable: true,
      args: { slug: t.arg.string({ required: true }) },
      resolve: (query, _root, { slug }) => prisma.role.findUnique({ ...query, where: { slug } }),
    }),
    roles: t.prismaConnection({
      type: role,
      cursor: 'titleOrder',
      resolve: (query) => prisma.role.findMany({ ...query, orderBy: { titleOrder: 'asc' } }),
    }),
    overlap: t.field({
      type: overlap,
      args: { roles: t.arg.stringList({ required: true }) },
      resolve: async (_root, { roles }) => overlapOf(await comparedSkills(roles[0]!, roles[1]!)),
    }),
    transition: t.field({
      type: transition,
      args: { from: t.arg.string({ required: true }), to: t.arg.string({ required: true }) },
      resolve: async (_root, { from, to }) => transitionOf(await wantedSkills(from, to)),
    }),
    search: t.field({
      type: found,
      args: {
        query: t.arg.string({ required: true }),
        types: t.arg({ type: [searchType] }),
        first: t.arg.int({ required: true }),
      },
      resolve: (_root, { query, first }) => rolesCalled(query, first),
    }),
  }),
})

export const schema = builder.toSchema()
