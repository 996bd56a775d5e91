import { libraryFlags, matchRelations, relatednessTiers, requirements, type Snapshot } from '../graph/snapshot.ts'
import type { EdgeKind } from './edgeKinds.ts'

/** What is particular to an edge of its kind, in words; what a source does not say is absent. */
export interface EdgeTerms {
  readonly requirement?: (typeof requirements)[number]
  /** In [0, 1]. */
  readonly level?: number
  readonly hot?: true
  readonly inDemand?: true
  readonly relation?: (typeof matchRelations)[number]
  readonly rank?: number
  readonly tier?: (typeof relatednessTiers)[number]
}

/**
 * Says in words what the snapshot keeps in the code of a claim.
 *
 * @param number of the edge within its kind
 * @param detail the code
 */
export function edgeTerms(snapshot: Snapshot, kind: EdgeKind, number: number, detail: number): EdgeTerms {
  switch (kind) {
    case 'roleSkills': {
      const level = snapshot.roleSkillLevels?.get(number)
      return { requirement: requirements[detail]!, ...(level === undefined ? {} : { level }) }
    }
    case 'roleLibraries':
      return {
        ...(detail & libraryFlags.hot ? { hot: true } : {}),
        ...(detail & libraryFlags.inDemand ? { inDemand: true } : {}),
      }
    case 'roleMatches':
    case 'skillMatches':
      return { relation: matchRelations[detail]! }
    case 'relatedRoles': {
      // Without a rank, the first tier's code means that the source says none.
      const rank = detail % 64
      const tier = Math.floor(detail / 64)
      return { ...(rank > 0 ? { rank } : {}), ...(rank + tier > 0 ? { tier: relatednessTiers[tier]! } : {}) }
    }
    default:
      return {}
  }
}
