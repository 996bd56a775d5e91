import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { bySlugOrThrow } from '../names/bySlugOrThrow.ts'
import { Problem } from '../problem.ts'

/** How many roles one question may compare: the pairs, and the work, grow with the square. */
const most = 20

/**
 * The roles of a comparison.
 *
 * @param slugs in the order asked
 * @throws Problem BAD_INPUT for fewer than two, more than twenty or the same one twice; NOT_FOUND for unknown slugs
 */
export function rolesToCompare(snapshot: Snapshot, slugs: readonly string[]): RoleRow[] {
  if (slugs.length < 2) {
    throw new Problem(
      'BAD_INPUT',
      `roles names ${slugs.length === 0 ? 'no role' : 'one role'}; a comparison needs at least two.`,
    )
  }
  if (slugs.length > most) {
    throw new Problem('BAD_INPUT', `roles names ${slugs.length} roles; one comparison takes at most ${most}.`)
  }
  const twice = slugs.find((slug, place) => slugs.indexOf(slug) !== place)
  if (twice !== undefined) {
    throw new Problem('BAD_INPUT', `roles names "${twice.slice(0, 100)}" twice; a comparison needs different roles.`)
  }
  return slugs.map((slug) => bySlugOrThrow(snapshot.roles, 'role', slug))
}
