import { sourceFile } from '../release/sourceFile.ts'
import { specification } from './specification.ts'

/** Which group or occupation is more general than a group or occupation. */
export const broaderOccupations = sourceFile({
  name: 'broaderRelationsOccPillar',
  paths: ['broaderRelationsOccPillar_{language}.csv', 'broaderRelationsOccPillar.csv'],
  required: false,
  specification,
  columns: ['conceptType', 'conceptUri', 'broaderType', 'broaderUri'],
  row({ conceptType, conceptUri, broaderType, broaderUri }) {
    switch (`${conceptType} in ${broaderType}`) {
      case 'ISCOGroup in ISCOGroup':
        return { facts: [{ amend: 'RoleGroup', id: conceptUri, values: { broaderId: broaderUri } }] }
      case 'Occupation in ISCOGroup':
        return { facts: [{ amend: 'Role', id: conceptUri, values: { groupId: broaderUri } }] }
      case 'Occupation in Occupation': {
        const values = { kind: 'BROADER', locator: 'broaderRelationsOccPillar' }
        return { facts: [{ edge: 'RoleRelation', from: conceptUri, to: broaderUri, values }] }
      }
      default:
        return { reject: `a ${conceptType || 'concept'} cannot be in a ${broaderType || 'concept'}` }
    }
  },
})
