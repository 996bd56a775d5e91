import { UintBuffer } from '../../columns/uintBuffer.ts'
import { type Adjacency, adjacency } from '../../graph/adjacency.ts'

/**
 * From roles to the skills one step more general than those that they have and that are not rated; each weighs as much
 * as the heaviest that it stands for.
 *
 * @param roles that are looked at, ascending; others have none
 * @param ofRole from role to feature, skills first
 * @param broader from a skill to a more general one
 * @param rated per skill, 1 where it is rated
 */
export function broaderSkillEdges(
  roles: Uint32Array,
  ofRole: Adjacency,
  broader: Adjacency,
  rated: Uint8Array,
): Adjacency {
  const { codes, values } = ofRole.coded
  const offsets = new Uint32Array(ofRole.offsets.length)
  const targets = new UintBuffer()
  const heaviest = new UintBuffer()
  // Per skill, 1 plus the code of the heaviest weight that the role at hand has come to it with.
  const reached = new Uint32Array(rated.length)
  for (const role of roles) {
    const found: number[] = []
    const end = ofRole.offsets[role + 1]!
    for (let edge = ofRole.offsets[role]!; edge < end && ofRole.targets[edge]! < rated.length; edge++) {
      const skill = ofRole.targets[edge]!
      if (rated[skill]) continue
      const code = codes[edge]!
      for (let up = broader.offsets[skill]!; up < broader.offsets[skill + 1]!; up++) {
        const general = broader.targets[up]!
        if (reached[general] === 0) found.push(general)
        else if (values[code]! <= values[reached[general]! - 1]!) continue
        reached[general] = code + 1
      }
    }
    for (const general of Uint32Array.from(found).sort()) {
      targets.push(general)
      heaviest.push(reached[general]! - 1)
      reached[general] = 0
    }
    offsets[role + 1] = found.length
  }
  // So far these are counts; now each also counts what stands before it.
  for (let role = 0; role + 1 < offsets.length; role++) offsets[role + 1]! += offsets[role]!
  return adjacency(offsets, new Uint32Array(targets.take()), { codes: heaviest.take(), values })
}
