import { builder } from '../api/builder.ts'
import { describe } from '../db/describe.ts'
import { MatchRelation } from '../graph/rows.ts'
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

builder.interfaceField('Feature', 'matches', (t) =>
  t.field({
    type: [match],
    description:
      'The same in other datasets: their skills, and between a library and a skill, the software that the skill is the ' +
      'mastery of; most confident first.',
    resolve: (feature, _args, { snapshot }) => featureMatches(snapshot, feature),
  }),
)
