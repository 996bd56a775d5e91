import { sourceFile } from '../release/sourceFile.ts'

/** Order of the types of tasks of an occupation. */
const places: Readonly<Record<string, number>> = { Core: 0, Supplemental: 1, '': 2 }

/** Tasks of occupations. Core tasks come first among the responsibilities of a role. */
export const taskStatements = sourceFile({
  name: 'Task Statements',
  paths: ['Task Statements.txt', 'Task Statements.csv'],
  required: false,
  specification: 'https://www.onetcenter.org/dictionary/29.3/text/task_statements.html',
  columns: ['O*NET-SOC Code', 'Task ID', 'Task'],
  manyLines: ['Task'],
  optionalColumns: ['Task Type'],
  row({ 'O*NET-SOC Code': role, 'Task ID': id, Task: statement, 'Task Type': type }) {
    if (!/^\d+$/.test(id)) return { reject: `Task ID is "${id}"; it should be a number` }
    if (!statement) return { reject: 'Task is empty' }
    const place = places[type]
    if (place === undefined) return { reject: `Task Type is "${type}"; it should be Core or Supplemental` }
    const values = { statement, role, locator: 'Task Statements', supplemental: type === 'Supplemental', place }
    return { facts: [{ node: 'responsibilities', id, slug: `task-${id}`, values }] }
  },
})
