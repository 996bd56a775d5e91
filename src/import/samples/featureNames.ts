import { activeRows } from '../../graph/activeRows.ts'
import { featureIndex } from '../../graph/features.ts'
import type { FeatureRow, LibraryRow } from '../../graph/rows.ts'
import type { Snapshot } from '../../graph/snapshot.ts'
import { nameKey } from '../../names/nameTokens.ts'

/** A feature that is called by a name, and how the graph writes the name. */
export interface Named {
  readonly feature: FeatureRow
  readonly name: string
}

/**
 * The features by their names, as {@link nameKey} compares them. Where several have a name, one of the given datasets comes
 * before others, then a library before a skill, then the name itself before a package name and an alias, then the lower slug.
 * Of skills of other datasets only those that a role asks for count, by their names alone: an alias of ESCO's statistics is
 * "data".
 *
 * @param datasets those that the roles belong to; what their roles ask for is theirs, whichever dataset describes it
 * @param means terms with a meaning of their own: slugs of libraries or skills
 */
export function featureNames(
  snapshot: Snapshot,
  datasets: ReadonlySet<string>,
  means: Readonly<Record<string, string>>,
): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>()
  const add = (name: string, feature: FeatureRow) => {
    const key = nameKey(name)
    if (key !== '' && !found.has(key)) found.set(key, { feature, name })
  }
  for (const [term, slug] of Object.entries(means)) {
    add(term, (snapshot.libraries.bySlug.get(slug) ?? snapshot.skills.bySlug.get(slug))!)
  }
  const asked = askedFor(snapshot, datasets)
  const isOwn = (feature: FeatureRow) => asked.has(feature) || datasets.has(feature.source.dataset)
  const addAll = (rows: readonly FeatureRow[], namesOf: (row: FeatureRow) => readonly string[]) => {
    for (const row of rows) for (const name of namesOf(row)) add(name, row)
  }
  const addLibraries = (rows: readonly LibraryRow[]) => {
    addAll(rows, nameOf)
    addAll(rows, (row) => (row.type === 'Library' && row.packageName !== null ? [row.packageName] : []))
    addAll(rows, aliasesOf)
  }
  const { libraries, features } = snapshot
  const skills = activeRows(snapshot.skills)
  const isOther = (feature: FeatureRow) => !isOwn(feature)
  addLibraries(libraries.rows.filter(isOwn))
  addAll(skills.filter(isOwn), nameOf)
  addAll(skills.filter(isOwn), aliasesOf)
  addLibraries(libraries.rows.filter(isOther))
  addAll(
    skills.filter((skill) => isOther(skill) && features.toRole.degree(featureIndex(features, skill)) > 0),
    nameOf,
  )
  return found
}

const nameOf = ({ name }: FeatureRow) => [name]
const aliasesOf = ({ aliases }: FeatureRow) => aliases

/** The features that roles of some datasets ask for. */
function askedFor({ features, roles }: Snapshot, datasets: ReadonlySet<string>): ReadonlySet<FeatureRow> {
  const found = new Set<FeatureRow>()
  for (const { index, source } of roles.rows) {
    if (!datasets.has(source.dataset)) continue
    for (const feature of features.ofRole.targetsOf(index)) found.add(features.rows[feature]!)
  }
  return found
}
