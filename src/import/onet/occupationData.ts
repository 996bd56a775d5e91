import { slugged } from '../release/slug.ts'
import { sourceFile } from '../release/sourceFile.ts'
import { occupationCode } from './occupationCode.ts'

/** O*NET's occupations with their titles and descriptions. */
export const occupationData = sourceFile({
  name: 'Occupation Data',
  paths: ['Occupation Data.txt', 'Occupation Data.csv'],
  required: true,
  specification: 'https://www.onetcenter.org/dictionary/29.3/text/occupation_data.html',
  columns: ['O*NET-SOC Code', 'Title', 'Description'],
  manyLines: ['Description'],
  row({ 'O*NET-SOC Code': code, Title: title, Description: summary }) {
    if (!occupationCode.test(code)) return { reject: `the code is "${code}"; it should be like 15-2051.00` }
    if (!title) return { reject: 'Title is empty' }
    const values = { title, summary: summary || null, code, locator: 'Occupation Data' }
    return { facts: [{ node: 'roles', id: code, slug: slugged(title), values }] }
  },
})
