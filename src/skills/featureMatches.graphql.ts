import { builder } from '../api/builder.ts'
import { describe } from '../db/describe.ts'
import { type FeatureRow, MatchRelation } from '../graph/rows.ts'
import { type FeatureMatch, featureMatches } from './featureMatches.ts'

const match = builder.objectRef<FeatureMatch>('FeatureMatch').implement({
  description: 'A skill or library of another vocabulary that is the same thing or near to it.',
  fields: (t) => ({
    feature: t.expose('feature', { type: 'Feature', description: 'The other skill or library.' }),
    relation: t.expose('relation', { type: MatchRelation, description: describe('SkillMatch.relation') }),
    confidence: t.exposeFloat('confidence', { description: describe('SkillMatch.confidence') }),
    evidence: t.field({
      type: ['Evidence'],
      description: 'Who says so: a curated dataset, or the names that agree; most confident first.',
      resolve: ({ evidence }) => [...evidence],
    }),
  }),
})

builder.objectField('Skill', 'matches', (t) =>
  t.field({
    type: [match],
    description: 'The same skill in other datasets, and the software that it is the mastery of; most confident first.',
    resolve: (skill: FeatureRow, _args, { snapshot }) => featureMatches(snapshot, skill),
  }),
)

builder.objectField('Library', 'matches', (t) =>
  t.field({
    type: [match],
    description: 'The skills that are the same thing in datasets which list it as a skill; most confident first.',
    resolve: (library: FeatureRow, _args, { snapshot }) => featureMatches(snapshot, library),
  }),
)
