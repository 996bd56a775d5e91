import type { Index } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { byDemand } from '../demand/byDemand.ts'
import { byImportance } from '../graph/byImportance.ts'
import { corpus } from '../graph/corpus.ts'
import { evidenceOf } from '../graph/edgeSet.ts'
import type { Evidence, Requirement, ResponsibilityRow, RoleRow, SkillKind } from '../graph/rows.ts'
import { responsibilitiesOf, type Snapshot } from '../graph/snapshot.ts'
import { bySlugOrThrow } from '../names/bySlugOrThrow.ts'

/** Which skills of a role to list; every condition given must hold. */
interface RoleSkillFilter {
  readonly requirement?: Requirement | null | undefined
  readonly kind?: SkillKind | null | undefined
  readonly sharedWith?: string | null | undefined
}

/** How to order the skills of a role; by weight as byImportance does, other ties go by slug. */
export type RoleSkillOrder = 'WEIGHT' | 'RARITY' | 'NAME' | 'DEMAND'

/**
 * The skills of a role as positions in the role–skill edges, filtered and in order; may be a view that must not be
 * changed.
 *
 * @throws Problem NOT_FOUND when sharedWith is no role
 */
export function roleSkills(
  snapshot: Snapshot,
  role: RoleRow,
  { requirement, kind, sharedWith }: RoleSkillFilter,
  order: RoleSkillOrder,
): Uint32Array {
  const { forward, attributes } = snapshot.edges.roleSkills
  const skills = snapshot.skills.rows
  const other = sharedWith == null ? undefined : bySlugOrThrow(snapshot.roles, 'role', sharedWith).index
  const all = byImportance(snapshot, 'roleSkills', role.index)
  const isFiltered = requirement != null || kind != null || other !== undefined
  const positions = isFiltered
    ? all.filter(
        (position) =>
          (requirement == null || valueAt(attributes, position).requirement === requirement) &&
          (kind == null || skills[forward.targetAt(position)]!.kind === kind) &&
          (other === undefined || forward.has(other, forward.targetAt(position))),
      )
    : all
  if (order === 'WEIGHT') return positions
  if (order === 'DEMAND') return byDemand(snapshot, role, positions, (position) => skills[forward.targetAt(position)]!)
  const nameAt = (position: number) => skills[forward.targetAt(position)]!.name.toLowerCase()
  // Positions of one role ascend by slug, so ties go by position.
  if (order === 'RARITY') {
    const { rarities } = corpus(snapshot.features, [snapshot.features.datasetOfRole[role.index]!])
    return positions.toSorted((a, b) => rarities[forward.targetAt(b)]! - rarities[forward.targetAt(a)]! || a - b)
  }
  const names = new Map(Array.from(positions, (position) => [position, nameAt(position)]))
  return positions.toSorted((a, b) => (names.get(a)! < names.get(b)! ? -1 : names.get(a)! > names.get(b)! ? 1 : a - b))
}

/** The responsibilities of a role that exercise a skill, in their order. */
export function exercisedBy(snapshot: Snapshot, role: RoleRow, skill: Index<'Skill'>): ResponsibilityRow[] {
  const { forward } = snapshot.edges.responsibilitySkills
  return responsibilitiesOf(snapshot, role).filter(({ index }) => forward.has(index, skill))
}

/**
 * Why the graph believes that a role asks for a skill: what sources say of the edge itself, then of the
 * responsibilities that exercise the skill. A place in a source that both cite is listed once.
 */
export function roleSkillEvidence(snapshot: Snapshot, role: RoleRow, skill: Index<'Skill'>, edge: number): Evidence[] {
  const set = snapshot.edges.responsibilitySkills
  const found: Evidence[] = evidenceOf(snapshot.edges.roleSkills, edge)
  for (const { index } of exercisedBy(snapshot, role, skill)) {
    for (const { weight: _ofResponsibility, ...evidence } of evidenceOf(set, set.forward.between(index, skill))) {
      const known = found.some(({ source, locator }) => source === evidence.source && locator === evidence.locator)
      if (!known) found.push(evidence)
    }
  }
  return found
}
