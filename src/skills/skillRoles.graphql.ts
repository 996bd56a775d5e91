import { builder } from '../api/builder.ts'
import { connection } from '../api/connection.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { describe } from '../db/describe.ts'
import { byWeight } from '../graph/byWeight.ts'
import { Requirement } from '../graph/rows.ts'

builder.objectField('Skill', 'roles', (t) =>
  t.connection(
    {
      type: 'Role',
      description: 'Roles that ask for the skill, the ones it matters most to first.',
      resolve: (skill, page, { snapshot }) => {
        const { backward, attributes } = snapshot.edges.roleSkills
        const positions = byWeight(backward, skill.index)
        return connection(positions.length, page, (place) => {
          const position = positions[place]!
          return {
            node: snapshot.roles.rows[backward.targetAt(position)]!,
            weight: backward.weightAt(position),
            requirement: valueAt(attributes, backward.edgeAt(position)).requirement,
          }
        })
      },
    },
    {},
    {
      fields: (t) => ({
        weight: t.exposeFloat('weight', { description: describe('RoleSkill.weight') }),
        requirement: t.expose('requirement', { type: Requirement, description: describe('RoleSkill.requirement') }),
      }),
    },
  ),
)
