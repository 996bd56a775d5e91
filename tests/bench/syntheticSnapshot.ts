import type { Attributes } from '../../src/catalogue/catalogue.ts'
import { ClaimBuffer } from '../../src/graph/claimBuffer.ts'
import { edgeSet } from '../../src/graph/edgeSet.ts'
import { type NodeTable, nodeTable } from '../../src/graph/nodeTable.ts'
import type { RoleRow, SkillRow, SourceRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { builtGraph, wholeRow } from '../support/builtGraph.ts'
import { random } from './random.ts'

/** How large a synthetic graph is. */
export interface GraphSize {
  readonly roles: number
  readonly skills: number
  /** Per role by index, how many skills it has, at most as many as there are. */
  readonly skillsOfRole: (role: number) => number
}

/** About the size of ESCO. */
export const escoSize: GraphSize = { roles: 3_000, skills: 14_000, skillsOfRole: (role) => 41 + Number(role % 3 > 0) }

/**
 * A graph of roles and skills, the same for the same size. The k-th most popular skill is drawn 1/k times as often as
 * the most popular one (Zipf), and each role draws by itself. That is the hardest case for a search that leaves out
 * what cannot win, since no two roles are more alike than chance has it.
 */
export function syntheticSnapshot(size: GraphSize): Snapshot {
  return builtSnapshot(drawnRows(size))
}

/** What a database would hand over. */
export interface DrawnRows {
  readonly sources: NodeTable<SourceRow>
  readonly roles: NodeTable<RoleRow>
  readonly skills: NodeTable<SkillRow>
  readonly claims: ClaimBuffer<Attributes<'roleSkills'>>
}

const weights = [1, 0.9, 0.8, 0.75, 0.6, 0.5, 0.4, 0.3]

/** Draws the rows of a graph. Every role has a locator of its own, which all its edges share. */
export function drawnRows({ roles: roleCount, skills: skillCount, skillsOfRole }: GraphSize): DrawnRows {
  const slug = 'synthetic'
  const source = wholeRow('sources', { index: 0, slug, dataset: slug, title: slug, license: 'CC0-1.0' })
  const roles = Array.from({ length: roleCount }, (_, index) => {
    const number = String(index + 1).padStart(7, '0')
    return wholeRow('roles', {
      index,
      slug: `role-${number}`,
      title: `Role ${number}`,
      source,
      locator: `row ${number}`,
    })
  })
  const skills = Array.from({ length: skillCount }, (_, index) => {
    const number = String(index + 1).padStart(7, '0')
    return wholeRow('skills', { index, slug: `skill-${number}`, name: `Skill ${number}`, source })
  })
  const next = random(1)
  const draw = zipf(skillCount, next)
  const claims: DrawnRows['claims'] = new ClaimBuffer()
  const attributes = { requirement: 'ESSENTIAL', level: null, reason: null } as const
  const lastRoleOf = new Int32Array(skillCount).fill(-1)
  for (const { index: from, locator } of roles) {
    for (let missing = skillsOfRole(from); missing > 0; ) {
      const to = draw()
      if (lastRoleOf[to] === from) continue
      lastRoleOf[to] = from
      missing--
      const weight = weights[Math.floor(next() * weights.length)]!
      claims.add({ from, to, weight, attributes, source, locator, confidence: 0.9 })
    }
  }
  return { sources: nodeTable([source]), roles: nodeTable(roles), skills: nodeTable(skills), claims }
}

/** Makes the snapshot out of the rows. */
export function builtSnapshot({ sources, roles, skills, claims }: DrawnRows): Snapshot {
  const roleSkills = edgeSet(claims, roles.rows.length, skills.rows.length)
  return builtGraph({ sources, roles, skills }, { roleSkills })
}

/** Draws numbers from 0 to `count - 1`; which of them are popular has nothing to do with their order. */
function zipf(count: number, next: () => number): () => number {
  const numbers = Uint32Array.from({ length: count }, (_, number) => number)
  for (let place = count - 1; place > 0; place--) {
    const other = Math.floor(next() * (place + 1))
    ;[numbers[place], numbers[other]] = [numbers[other]!, numbers[place]!]
  }
  // A million draws written out in advance, each number as often as it is popular.
  const draws = new Uint32Array(2 ** 20)
  const sum = numbers.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0)
  let rank = 0
  let reached = 1 / sum
  for (let place = 0; place < draws.length; place++) {
    if (place / draws.length >= reached && rank + 1 < count) reached += 1 / (++rank + 1) / sum
    draws[place] = numbers[rank]!
  }
  return () => draws[Math.floor(next() * draws.length)]!
}
