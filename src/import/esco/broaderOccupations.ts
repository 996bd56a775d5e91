import { sourceFile } from '../release/sourceFile.ts'
import { specification } from './specification.ts'

/** The broader group or occupation of each group and occupation. */
export const broaderOccupations = sourceFile({
  name: 'broaderRelationsOccPillar',
  paths: ['broaderRelationsOccPillar_{language}.csv', 'broaderRelationsOccPillar.csv'],
  required: false,
  specification,
  columns: ['conceptType', 'conceptUri', 'broaderType', 'broaderUri'],
  row({ conceptType, conceptUri, broaderType, broaderUri }) {
    switch (`${conceptType} in ${broaderType}`) {
      case 'ISCOGroup in ISCOGroup':
        return { facts: [{ update: 'roleGroups', id: conceptUri, values: { broader: broaderUri } }] }
      case 'Occupation in ISCOGroup':
        return { facts: [{ update: 'roles', id: conceptUri, values: { group: broaderUri } }] }
      case 'Occupation in Occupation': {
        const values = { locator: 'broaderRelationsOccPillar' }
        return { facts: [{ edge: 'broaderRoles', from: conceptUri, to: broaderUri, values }] }
      }
      default:
        return { reject: `a ${conceptType || 'concept'} cannot be in a ${broaderType || 'concept'}` }
    }
  },
})
