import type { ReadRows } from '../../db/database.ts'
import type { EdgeSet } from '../edgeSet.ts'
import type { NodeTable } from '../nodeTable.ts'
import type { RoleRow, SkillRow } from '../rows.ts'

/** The levels of skill that roles need, in [0, 1], by number of the role–skill edge. */
export async function loadLevels(
  rows: ReadRows,
  roles: NodeTable<RoleRow>,
  skills: NodeTable<SkillRow>,
  { forward }: EdgeSet,
): Promise<Map<number, number>> {
  const levels = new Map<number, number>()
  // One text of numbers; see loadEdges.db.ts.
  for await (const [numbers] of rows<[string | null]>(
    `select string_agg(concat_ws(' ', "roleId", "skillId", "level"), ' ' order by "confidence")
     from "RoleSkill" where "level" is not null`,
  )) {
    const values = numbers?.split(' ') ?? []
    for (let place = 0; place < values.length; place += 3) {
      const role = roles.byId.get(Number(values[place]))!.index
      const skill = skills.byId.get(Number(values[place + 1]))!.index
      levels.set(forward.between(role, skill), Number(values[place + 2]))
    }
  }
  return levels
}
