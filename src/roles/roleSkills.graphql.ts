import { builder } from '../api/builder.ts'
import { charge } from '../api/charge.ts'
import { connection } from '../api/connection.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { describe } from '../db/describe.ts'
import { chargeRoleFigures } from '../demand/chargeFigures.ts'
import { demandOfEdge, demandOrder } from '../demand/demandFields.ts'
import { Requirement, SkillKind } from '../graph/rows.ts'
import { exercisedBy, roleSkillEvidence, roleSkills } from './roleSkills.ts'

/** How many skills are sorted for the cost of one field. */
const skillsPerField = 3

const filter = builder.inputType('RoleSkillFilter', {
  description: "Which of the role's skills to list. Every condition given must hold.",
  fields: (t) => ({
    requirement: t.field({ type: Requirement, description: 'Only essential or only optional skills.' }),
    kind: t.field({ type: SkillKind, description: 'Only skills of this kind.' }),
    sharedWith: t.string({ description: 'Slug of another role; only skills that it asks for too.' }),
  }),
})

const order = builder.enumType('RoleSkillOrder', {
  description: "Orders of a role's skills; ties go by slug.",
  values: {
    WEIGHT: {
      description:
        'The most important first; of equal weights the essential before the optional, then what fewer roles of the dataset need.',
    },
    RARITY: { description: 'The rarest among the roles of the dataset first.' },
    NAME: { description: 'By name, from A to Z.' },
    DEMAND: demandOrder,
  } as const,
})

builder.objectField('Role', 'skills', (t) =>
  t.connection(
    {
      type: 'Skill',
      description: 'Skills the role asks for.',
      args: {
        filter: t.arg({ type: filter, description: 'Which skills; all if absent.' }),
        orderBy: t.arg({ type: order, defaultValue: 'WEIGHT', description: 'In which order.' }),
      },
      resolve: (role, args, context) => {
        const { filter, orderBy } = args
        const { snapshot } = context
        const skills = snapshot.edges.roleSkills.forward.degree(role.index)
        charge(context, skills / skillsPerField)
        if (orderBy === 'DEMAND') chargeRoleFigures(context, role, skills)
        const positions = roleSkills(snapshot, role, filter ?? {}, orderBy ?? 'WEIGHT')
        const { forward, attributes } = snapshot.edges.roleSkills
        return connection(positions.length, args, (place) => {
          const position = positions[place]!
          const { requirement, level, reason } = valueAt(attributes, position)
          return {
            node: snapshot.skills.rows[forward.targetAt(position)]!,
            weight: forward.weightAt(position),
            requirement,
            level,
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
        weight: t.exposeFloat('weight', { description: describe('RoleSkill.weight') }),
        requirement: t.expose('requirement', { type: Requirement, description: describe('RoleSkill.requirement') }),
        level: t.exposeFloat('level', { nullable: true, description: describe('RoleSkill.level') }),
        reason: t.exposeString('reason', { nullable: true, description: describe('RoleSkill.reason') }),
        evidence: t.field({
          type: ['Evidence'],
          description:
            'Why the graph believes it: the claims about the link, then those of the responsibilities behind it.',
          resolve: ({ role, node, edge }, _args, { snapshot }) => roleSkillEvidence(snapshot, role, node.index, edge),
        }),
        demand: t.field(demandOfEdge),
        responsibilities: t.field({
          type: ['Responsibility'],
          description: "The role's responsibilities that exercise this skill, in their order.",
          resolve: ({ role, node }, _args, { snapshot }) => exercisedBy(snapshot, role, node.index),
        }),
      }),
    },
  ),
)
