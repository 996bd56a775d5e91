import { sourceFile } from '../release/sourceFile.ts'
import { specification } from './specification.ts'

/** Related skills. The graph does not keep whether one is essential or optional to the other. */
export const skillSkillRelations = sourceFile({
  name: 'skillSkillRelations',
  paths: ['skillSkillRelations_{language}.csv', 'skillSkillRelations.csv'],
  required: false,
  specification,
  columns: ['originalSkillUri', 'relationType', 'relatedSkillUri'],
  row({ originalSkillUri, relationType, relatedSkillUri }) {
    if (relationType !== 'essential' && relationType !== 'optional') {
      return { reject: `relationType is "${relationType}"; it should be essential or optional` }
    }
    const values = { locator: 'skillSkillRelations' }
    return { facts: [{ edge: 'related', from: originalSkillUri, to: relatedSkillUri, values }] }
  },
})
