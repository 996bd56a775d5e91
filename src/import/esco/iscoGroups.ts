import { sourceFile } from '../release/sourceFile.ts'
import { specification } from './specification.ts'

/** The groups of ISCO-08, the international classification of ESCO's occupations. */
export const iscoGroups = sourceFile({
  name: 'ISCOGroups',
  paths: ['ISCOGroups_{language}.csv'],
  required: true,
  specification,
  columns: ['conceptUri', 'code', 'preferredLabel', 'description'],
  manyLines: ['description'],
  row({ conceptUri, code, preferredLabel, description }) {
    if (!conceptUri) return { reject: 'conceptUri is empty' }
    if (!/^\d{1,4}$/.test(code)) return { reject: `code is "${code}"; it should be one to four digits` }
    const values = { name: preferredLabel || code, code, description: description || null }
    return { facts: [{ node: 'roleGroups', id: conceptUri, slug: `isco-${code}`, values }] }
  },
})
