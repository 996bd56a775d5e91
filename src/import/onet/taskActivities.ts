import { sourceFile } from '../release/sourceFile.ts'

/**
 * The work activities of tasks, and so of occupations. An activity of a supplemental task alone is OPTIONAL to the role, others
 * are ESSENTIAL: those of core tasks, and those of tasks to which O*NET has given no type, since nothing says that the role can
 * be done without them, and a requirement cannot be unknown. O*NET has no weights for them, so each has weight 1.
 */
export const taskActivities = sourceFile({
  name: 'Tasks to DWAs',
  paths: ['Tasks to DWAs.txt', 'Tasks to DWAs.csv'],
  required: false,
  specification: 'https://www.onetcenter.org/dictionary/29.3/text/tasks_to_dwas.html',
  columns: ['O*NET-SOC Code', 'Task ID', 'DWA ID'],
  renamed: { 'DWA ID': 'DWA Element ID' },
  row({ 'O*NET-SOC Code': role, 'Task ID': task, 'DWA ID': activity }, known) {
    const responsibility = known.node('responsibilities', task)
    if (responsibility === undefined) return { reject: `the task "${task}" is not in the release` }
    if (responsibility['role'] !== role) {
      return { reject: `the task "${task}" belongs to ${responsibility['role']}, not to ${role}` }
    }
    const locator = 'Tasks to DWAs'
    const requirement = responsibility['supplemental'] === true ? 'OPTIONAL' : 'ESSENTIAL'
    return {
      facts: [
        { edge: 'responsibilitySkills', from: task, to: activity, values: { locator } },
        { edge: 'roleSkills', from: role, to: activity, values: { locator, requirement }, repeated: 'merge' },
      ],
    }
  },
})
