import { DictionaryBuilder } from '../../columns/dictionaryColumn.ts'
import { UintBuffer } from '../../columns/uintBuffer.ts'
import { Adjacency } from '../../graph/adjacency.ts'

/**
 * From roles to the skills one step broader than those of their skills that are not rated. Each edge has the greatest
 * weight of the skills below.
 *
 * @param roles ascending; others have no edges
 * @param ofRole from role to feature, skills first
 * @param broader from a skill to a broader one
 * @param rated per skill, 1 if it is rated
 */
export function broaderSkillEdges(
  roles: Uint32Array,
  ofRole: Adjacency<'Role', 'Feature'>,
  broader: Adjacency<'Skill', 'Skill'>,
  rated: Uint8Array,
): Adjacency<'Role', 'Skill'> {
  const froms = new UintBuffer()
  const targets = new UintBuffer()
  const weights = new DictionaryBuilder<number>()
  // Per skill, the greatest weight that the current role reaches it with.
  const greatest = new Float64Array(rated.length)
  for (const role of roles) {
    const found: number[] = []
    const end = ofRole.end(role)
    for (let position = ofRole.start(role); position < end; position++) {
      const skill = ofRole.targetAt(position)
      if (skill >= rated.length) break
      if (rated[skill]) continue
      const weight = ofRole.weightAt(position)
      broader.eachEdge(skill + 0, (general) => {
        if (greatest[general] === 0) found.push(general)
        greatest[general] = Math.max(greatest[general]!, weight)
      })
    }
    for (const general of Uint32Array.from(found).sort()) {
      froms.push(role)
      targets.push(general)
      weights.push(greatest[general]!)
      greatest[general] = 0
    }
  }
  return Adjacency.of(froms.take(), targets.take(), ofRole.nodeCount, weights.take())
}
