import type { Index } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import { matchRoots } from '../graph/comparable.ts'
import { featureIndex } from '../graph/features.ts'
import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { rowsNamed } from '../names/rowsNamed.ts'
import { Problem } from '../problem.ts'
import { namesInText, packageNamed } from './haveText.ts'
import { Unrecognized } from './unrecognized.ts'

/** What somebody has, in their own words: slugs, names or aliases, in any language and case. */
export interface Have {
  readonly skills?: readonly string[] | null | undefined
  readonly libraries?: readonly string[] | null | undefined
  /** Roles that somebody has worked in, by slug, title or alias. */
  readonly roles?: readonly string[] | null | undefined
  /** Anything that names skills and libraries: a file of dependencies, a list, sentences. It is private. */
  readonly text?: string | null | undefined
}

/** What the words of somebody mean. */
export interface Resolved {
  /** The features that they name, ascending, each once, with the equivalent skills of other datasets. */
  readonly features: readonly Index<'Feature'>[]
  /** The roles that they name, in the order given, each once. */
  readonly roles: readonly RoleRow[]
  /** The names that mean nothing here, in the order given: skills, libraries, roles, then those of the text. */
  readonly unrecognized: readonly Unrecognized[]
}

/** How many names one request may give. */
export const mostNames = 500

/** How long a text may be, in UTF-16 code units. */
export const longestText = 20_000

/**
 * What somebody has. A name shared by several features or roles means all of them, and a skill includes the equivalent
 * skills of other datasets. Unknown names are told and do no harm.
 *
 * @throws Problem BAD_INPUT for too many names or too long a text
 */
export function resolveHave(snapshot: Snapshot, have: Have): Resolved {
  checkSize(have)
  const features: Index<'Feature'>[] = []
  const roles = new Set<RoleRow>()
  const unrecognized: Unrecognized[] = []
  for (const kind of ['skills', 'libraries'] as const) {
    for (const name of have[kind] ?? []) {
      const found = featuresNamed(snapshot, kind, name)
      if (found.length > 0) features.push(...found)
      else unrecognized.push(new Unrecognized(snapshot, kind, name))
    }
  }
  for (const name of have.roles ?? []) {
    const found = rowsNamed(snapshot.roles, name)
    for (const role of found) roles.add(role)
    if (found.length === 0) unrecognized.push(new Unrecognized(snapshot, 'roles', name))
  }
  if (have.text != null && have.text !== '') {
    const named = namesInText(snapshot, have.text)
    features.push(...named.features)
    for (const name of named.unknown) unrecognized.push(new Unrecognized(snapshot, 'text', name))
  }
  return { features: withEquivalents(snapshot, features), roles: [...roles], unrecognized }
}

function checkSize({ skills, libraries, roles, text }: Have): void {
  const count = (skills?.length ?? 0) + (libraries?.length ?? 0) + (roles?.length ?? 0)
  if (count > mostNames) {
    throw new Problem('BAD_INPUT', `have has ${count} names; one question takes at most ${mostNames}.`)
  }
  if (text != null && text.length > longestText) {
    throw new Problem(
      'BAD_INPUT',
      `have.text has ${text.length} characters; at most ${longestText} are read. Give the part that names skills and libraries.`,
    )
  }
}

/** The features of a kind with a name; of libraries also by the name of a distribution of theirs. */
function featuresNamed(snapshot: Snapshot, kind: 'skills' | 'libraries', name: string): Index<'Feature'>[] {
  const rows = rowsNamed<FeatureRow>(snapshot[kind], name)
  if (rows.length === 0 && kind === 'libraries') return packageNamed(snapshot, name, 'PyPI')
  return rows.map((row) => featureIndex(snapshot.features, row))
}

function withEquivalents(snapshot: Snapshot, features: readonly Index<'Feature'>[]): Index<'Feature'>[] {
  // A skill has the same index among the features; no library has a root.
  const roots = matchRoots(snapshot)
  const equivalent = features.flatMap((feature) => equivalentSkills(snapshot).get(roots[feature]!) ?? [])
  return [...new Set([...equivalent, ...features])].sort((a, b) => a - b)
}

/** The skills that have equivalents, by their root. */
const equivalentSkills = derived((snapshot: Snapshot): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, number[]>()
  for (const [skill, root] of matchRoots(snapshot).entries()) {
    if (skill === root) continue
    const skills = found.get(root)
    if (skills) skills.push(skill)
    else found.set(root, [root, skill])
  }
  return found
})
