import { sourceFile } from '../release/sourceFile.ts'
import { specification } from './specification.ts'

const requirements: Readonly<Record<string, string>> = { essential: 'ESSENTIAL', optional: 'OPTIONAL' }

/** The skills that occupations ask for. ESCO has no weights for them, so each has weight 1. */
export const occupationSkillRelations = sourceFile({
  name: 'occupationSkillRelations',
  paths: ['occupationSkillRelations_{language}.csv', 'occupationSkillRelations.csv'],
  required: true,
  specification,
  columns: ['occupationUri', 'relationType', 'skillUri'],
  row({ occupationUri, relationType, skillUri }) {
    const requirement = requirements[relationType]
    if (requirement === undefined) {
      return { reject: `relationType is "${relationType}"; it should be essential or optional` }
    }
    const values = { requirement, locator: 'occupationSkillRelations' }
    return { facts: [{ edge: 'roleSkills', from: occupationUri, to: skillUri, values }] }
  },
})
