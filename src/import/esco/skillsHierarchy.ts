import type { Fact } from '../release/fact.ts'
import { sourceFile } from '../release/sourceFile.ts'
import { specification } from './specification.ts'

const levels = [0, 1, 2, 3] as const

/** The hierarchy of skill groups, one path per row. Most rows omit empty cells at their end. */
export const skillsHierarchy = sourceFile({
  name: 'skillsHierarchy',
  paths: ['skillsHierarchy_{language}.csv'],
  required: false,
  specification,
  columns: [
    'Level 0 URI',
    'Level 1 URI',
    'Level 2 URI',
    'Level 3 URI',
    'Level 0 code',
    'Level 1 code',
    'Level 2 code',
    'Level 3 code',
  ],
  ragged: true,
  row(cells) {
    const path = levels.map((level) => cells[`Level ${level} URI`]).filter((uri) => uri !== '')
    const place = path.length - 1
    const id = path[place]
    if (id === undefined) return { reject: 'no level has a URI' }
    const code = levels.map((level) => cells[`Level ${level} code`])[place]
    const facts: Fact[] = [{ update: 'skills', id, values: code ? { code } : {} }]
    const broader = path[place - 1]
    if (broader !== undefined) {
      const values = { locator: 'skillsHierarchy' }
      facts.push({ edge: 'broader', from: id, to: broader, values, repeated: 'merge' })
    }
    return { facts }
  },
})
