import type { Draft } from '../release/draft.ts'
import { isGeneric, plainWords } from './isGeneric.ts'

/** Completes an O*NET release when all rows are read. */
export function finish(draft: Draft): void {
  // A level without importance makes no edge, nor does a skill marked as not relevant.
  const asked = draft.edges.get('roleSkills')
  for (const [key, { values }] of asked ?? []) {
    if (values['relevant'] === false || values['locator'] === undefined) asked!.delete(key)
  }
  numberTasks(draft)
  const libraries = [...(draft.nodes.get('libraries')?.values() ?? [])]
  const texts = (column: string) => libraries.map(({ values }) => String(values[column] ?? ''))
  const words = plainWords(texts('category'), texts('name'))
  for (const { values } of libraries) values['generic'] = isGeneric(String(values['name']), words)
}

/** Numbers the tasks of each role from 1: core tasks first, then in the order of the file. */
function numberTasks(draft: Draft): void {
  const tasks = [...(draft.nodes.get('responsibilities')?.values() ?? [])]
  tasks.sort((a, b) => Number(a.values['place']) - Number(b.values['place']) || a.number - b.number)
  const counts = new Map<unknown, number>()
  for (const { values } of tasks) {
    const position = (counts.get(values['role']) ?? 0) + 1
    counts.set(values['role'], position)
    values['position'] = position
  }
}
