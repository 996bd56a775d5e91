import { featureIndex } from '../../src/graph/features.ts'
import type { RoleRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { Knowledge } from '../../src/readiness/knowledge.ts'

/** The role of a slug, which must exist. */
export function roleOf({ roles }: Snapshot, slug: string): RoleRow {
  return present(roles.bySlug.get(slug), slug)
}

/** What somebody knows who has worked in roles, or names skills and libraries, all by slug. */
export function knowing(
  snapshot: Snapshot,
  {
    roles = [],
    skills = [],
    libraries = [],
  }: {
    readonly roles?: readonly string[]
    readonly skills?: readonly string[]
    readonly libraries?: readonly string[]
  },
): Knowledge {
  const named = [
    ...skills.map((slug) => present(snapshot.skills.bySlug.get(slug), slug)),
    ...libraries.map((slug) => present(snapshot.libraries.bySlug.get(slug), slug)),
  ]
  return new Knowledge(
    snapshot,
    roles.map((slug) => roleOf(snapshot, slug)),
    named.map((row) => featureIndex(snapshot.features, row)),
  )
}

function present<Row>(row: Row | undefined, slug: string): Row {
  if (row === undefined) throw new Error(`There is no "${slug}".`)
  return row
}
