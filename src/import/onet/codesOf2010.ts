import { sourceFile } from '../release/sourceFile.ts'
import { occupationCode } from './occupationCode.ts'

/** Where O*NET publishes its table from codes of 2010 to codes of 2019, and what the file is called. */
export const tableOf2010 = '2010_to_2019_Crosswalk.csv from https://www.onetcenter.org/taxonomy/2019/walk.html'

/**
 * O*NET's own table from its codes of 2010 to those of 2019, which releases have from 25.1 on. It is no part of a release:
 * people put it beside one.
 */
export const codesOf2010 = sourceFile({
  name: '2010_to_2019_Crosswalk',
  paths: ['2010_to_2019_Crosswalk.csv', '2010_to_2019_Crosswalk.xlsx', 'onet_2010_to_2019.csv'],
  required: false,
  beside: true,
  titled: true,
  specification: 'https://www.onetcenter.org/taxonomy/2019/walk.html',
  columns: ['O*NET-SOC 2010 Code', 'O*NET-SOC 2019 Code'],
  row({ 'O*NET-SOC 2010 Code': id, 'O*NET-SOC 2019 Code': by }) {
    if (!id && !by) return { skip: 'no code' }
    for (const code of [id, by]) {
      if (!occupationCode.test(code)) return { reject: `a code is "${code}"; it should be like 15-2051.00` }
    }
    return { facts: [{ successorOf: 'roles', id, by }] }
  },
})
