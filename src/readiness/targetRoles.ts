import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { bySlugOrThrow } from '../names/bySlugOrThrow.ts'
import { Problem } from '../problem.ts'

/**
 * The roles somebody may learn for, each once, by slug: those named, or else all roles of the datasets in which some
 * role asks for something owned, but for those that their source no longer has.
 *
 * @param owned numbers of features
 * @throws Problem NOT_FOUND for an unknown slug; BAD_INPUT where nobody says and nothing tells
 */
export function targetRoles(
  { roles, features }: Snapshot,
  owned: ReadonlySet<number>,
  slugs: readonly string[] | null | undefined,
): RoleRow[] {
  if (slugs) {
    if (slugs.length === 0) throw new Problem('BAD_INPUT', 'targets names no role; leave it out for all roles.')
    return [...new Set(slugs)].map((slug) => bySlugOrThrow(roles, 'role', slug)).sort((a, b) => a.index - b.index)
  }
  if (owned.size === 0) throw new Problem('BAD_INPUT', 'have names nothing and targets is absent; give at least one.')
  const touched = features.roleFrequencies.map((frequencies) => [...owned].some((feature) => frequencies[feature]! > 0))
  const found = roles.rows.filter(({ index, deprecated }) => !deprecated && touched[features.datasetOfRole[index]!])
  if (found.length > 0) return found
  throw new Problem(
    'BAD_INPUT',
    'No role asks for anything of have, so it does not tell for which roles; name targets.',
  )
}
