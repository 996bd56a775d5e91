import { builder } from '../api/builder.ts'
import { describe } from '../db/describe.ts'
import { MatchRelation, type RoleRow } from '../graph/rows.ts'
import { type RoleMatch, roleMatches } from './roleMatches.ts'

const link = builder.objectRef<RoleMatch>('RoleMatchLink').implement({
  description: 'The same or a near role in another dataset.',
  fields: (t) => ({
    role: t.expose('role', { type: 'Role', description: 'The matched role.' }),
    relation: t.expose('relation', { type: MatchRelation, description: describe('RoleMatch.relation') }),
    confidence: t.exposeFloat('confidence', { description: describe('RoleMatch.confidence') }),
    source: t.expose('source', { type: 'Source', description: 'The crosswalk that says so.' }),
  }),
})

builder.objectField('Role', 'matches', (t) =>
  t.field({
    type: [link],
    description: 'The same role in other datasets, with how close the match is; most confident first.',
    resolve: (role: RoleRow, _args, { snapshot }) => roleMatches(snapshot, role),
  }),
)
