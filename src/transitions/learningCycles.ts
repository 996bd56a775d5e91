import type { SkillRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { allPrerequisites, prerequisiteGraph } from './prerequisiteGraph.ts'

/**
 * Checks the data for skills that, by prerequisites and broader skills, would each have to be learnt before the
 * others. Learning plans set no order among the skills of one cycle.
 *
 * @returns the largest sets of such skills, each by slug, the sets by their first slug; none when all is well
 */
export function learningCycles(snapshot: Snapshot): SkillRow[][] {
  const allBefore = allPrerequisites(prerequisiteGraph(snapshot, snapshot.features))
  const cycles: SkillRow[][] = []
  const seen = new Set<SkillRow>()
  for (const skill of snapshot.skills.rows) {
    if (seen.has(skill)) continue
    const earlier = allBefore(skill.index)
    if (!earlier.includes(skill.index)) continue
    const cycle = earlier
      .filter((other) => allBefore(other).includes(skill.index))
      .sort((a, b) => a - b)
      .map((index) => snapshot.skills.rows[index]!)
    for (const member of cycle) seen.add(member)
    cycles.push(cycle)
  }
  return cycles
}
