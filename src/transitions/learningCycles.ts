import type { SkillRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { allPrerequisites, prerequisiteGraph } from './prerequisiteGraph.ts'

/**
 * Checks the data for cycles: skills that, by prerequisites and broader skills, would each have to be learnt before the
 * others. Learning plans set no order among the skills of one cycle.
 *
 * @returns the largest sets of such skills, each by slug, the sets by their first slug; none if the data has no cycle
 */
export function learningCycles(snapshot: Snapshot): SkillRow[][] {
  const prerequisites = prerequisiteGraph(snapshot)
  const { rows } = snapshot.skills
  const cycles: SkillRow[][] = []
  const seen = new Set<SkillRow>()
  for (const skill of rows) {
    if (seen.has(skill)) continue
    // Skills have the same index among the features.
    const index: number = skill.index
    const earlier = allPrerequisites(prerequisites, index)
    if (!earlier.includes(index)) continue
    const cycle = [...earlier]
      .filter((other) => allPrerequisites(prerequisites, other).includes(index))
      .sort((a, b) => a - b)
      .map((other) => rows[other]!)
    for (const member of cycle) seen.add(member)
    cycles.push(cycle)
  }
  return cycles
}
