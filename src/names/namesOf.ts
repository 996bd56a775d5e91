import type { NodeRow } from '../graph/rows.ts'

/** What a node is called: first its title, name or statement, then the names it also goes by. */
export function namesOf(row: NodeRow): readonly string[] {
  switch (row.type) {
    case 'Source':
      return [row.title]
    case 'Role':
      return [row.title, ...row.aliases]
    case 'Responsibility':
      return [row.statement]
    case 'Skill':
      return [row.name, ...row.aliases]
    case 'Library':
      return row.packageName === null ? [row.name, ...row.aliases] : [row.name, row.packageName, ...row.aliases]
    default:
      return 'aliases' in row ? [row.name, ...(row.aliases as readonly string[])] : [row.name]
  }
}
