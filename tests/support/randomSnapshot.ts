import fc from 'fast-check'
import { MatchRelation } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { sketchedSnapshot } from './sketchedSnapshot.ts'
import type { RelationSketch } from './sketches.ts'

export { sketchedSnapshot } from './sketchedSnapshot.ts'
export type { RelationSketch, RoleSketch } from './sketches.ts'

// Few different weights, so that ties happen.
const weight = fc.constantFrom(1, 0.75, 0.5, 0.1, 0.07)
const named = (kind: string, most: number) =>
  fc.dictionary(
    fc.integer({ min: 1, max: most }).map((number) => `${kind} ${number}`),
    weight,
    { maxKeys: most },
  )

const roleSketches = (most: number, size: fc.Size) =>
  fc
    .array(
      fc.record({
        dataset: fc.constantFrom('first', 'first', 'second'),
        skills: named('Skill', 12),
        libraries: named('library', 6),
      }),
      { minLength: 2, maxLength: most, size },
    )
    .map((roles) => roles.map((role, place) => ({ title: `Role ${place + 1}`, ...role })))

/**
 * Graphs of 2 to 9 roles, from one dataset or two, that have up to 12 skills and 6 libraries between them. Some roles
 * may have neither.
 */
export const randomSnapshot: fc.Arbitrary<Snapshot> = roleSketches(9, 'small').map((roles) => sketchedSnapshot(roles))

const skillName = fc.integer({ min: 1, max: 14 }).map((number) => `Skill ${number}`)
const libraryName = fc.integer({ min: 1, max: 6 }).map((number) => `library ${number}`)
const relations: fc.Arbitrary<RelationSketch> = fc.record({
  prerequisites: fc.array(fc.tuple(skillName, skillName), { maxLength: 8 }),
  broader: fc.array(fc.tuple(skillName, skillName), { maxLength: 8 }),
  served: fc.array(fc.tuple(skillName, libraryName), { maxLength: 8 }),
  matches: fc.array(fc.tuple(skillName, skillName, fc.constantFrom(...Object.values(MatchRelation))), { maxLength: 4 }),
})

/**
 * Graphs of 2 to 8 roles as above, in which skills also stand to each other, and to libraries, in some way. There may
 * be cycles, and skills that no role asks for.
 */
export const relatedSnapshot: fc.Arbitrary<Snapshot> = fc
  .tuple(roleSketches(8, 'large'), relations)
  .map(([roles, related]) => sketchedSnapshot(roles, [], related))
