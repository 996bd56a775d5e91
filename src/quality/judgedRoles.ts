import type { Index } from '../catalogue/units.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { neededBases } from '../readiness/comparison.ts'
import { jobZone } from '../readiness/preparation.ts'
import { relatedOccupations } from './relatedOccupations.ts'

/** The dataset that relates roles. */
export const judge = 'onet'

/** A role and what O*NET says of it, or of the occupations that it is matched with. */
export interface JudgedRole {
  readonly role: RoleRow
  /** The role itself, or the occupations of O*NET that it is matched with; at least one. */
  readonly occupations: readonly Index<'Role'>[]
  /** The first two digits of their codes. */
  readonly majorGroups: ReadonlySet<string>
  /** From 1 to 5, a mean where there are several occupations. */
  readonly zone: number
  /** The occupations related to any of these. */
  readonly related: ReadonlySet<Index<'Role'>>
  /** The first five of each. */
  readonly nearest: ReadonlySet<Index<'Role'>>
}

/** The roles of a dataset that are rated and have a job zone, themselves or through the occupations that they are matched with. */
export function judgedRoles(snapshot: Snapshot, dataset: string): JudgedRole[] {
  const { rows } = snapshot.roles
  const matches = snapshot.edges.roleMatches.forward
  return rows.flatMap((role): JudgedRole[] => {
    if (role.source.dataset !== dataset || role.deprecated) return []
    const occupations =
      dataset === judge
        ? [role.index]
        : [...matches.targetsOf(role.index)].filter((other) => rows[other]!.source.dataset === judge)
    const zone = jobZone(snapshot, role)
    const isRated = neededBases(snapshot, role).some(({ table }) => table.basis === 'RATINGS')
    if (occupations.length === 0 || zone === null || !isRated) return []
    const lists = occupations.map((occupation) => relatedOccupations(snapshot, occupation))
    return [
      {
        role,
        occupations,
        majorGroups: new Set(occupations.map((occupation) => rows[occupation]!.code?.slice(0, 2) ?? '')),
        zone,
        related: new Set(lists.flat()),
        nearest: new Set(lists.flatMap((list) => list.slice(0, 5))),
      },
    ]
  })
}
