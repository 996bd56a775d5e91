import { sourceFile } from '../release/sourceFile.ts'
import { specification } from './specification.ts'

/** The broader skills and groups of each skill and group. */
export const broaderSkills = sourceFile({
  name: 'broaderRelationsSkillPillar',
  paths: ['broaderRelationsSkillPillar_{language}.csv', 'broaderRelationsSkillPillar.csv'],
  required: false,
  specification,
  columns: ['conceptUri', 'broaderUri'],
  row({ conceptUri, broaderUri }) {
    const values = { locator: 'broaderRelationsSkillPillar' }
    return { facts: [{ edge: 'broader', from: conceptUri, to: broaderUri, values }] }
  },
})
