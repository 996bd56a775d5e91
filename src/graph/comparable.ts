import { valueAt } from '../columns/dictionaryColumn.ts'
import { derived } from '../derived/derived.ts'
import { type Corpus, corpusOf } from './corpus.ts'
import { type Claim, edgeSet } from './edgeSet.ts'
import { type Features, features } from './features.ts'
import type { MatchRelation, RoleRow } from './rows.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * The features that roles are compared by. For roles of one dataset: the features as they are. For roles of several:
 * libraries are shared anyway, and equivalent skills are one feature, that of the skill with the lowest index; a role
 * that has several of them has it with the highest of their weights.
 */
export function featuresFor(snapshot: Snapshot, roles: readonly RoleRow[]): Features {
  const spans = roles.some(({ source }) => source.dataset !== roles[0]!.source.dataset)
  return spans ? equivalentFeatures(snapshot) : snapshot.features
}

/** The corpus of the datasets that the roles belong to, with the features that these are compared by. */
export function corpusFor(snapshot: Snapshot, roles: readonly RoleRow[]): Corpus {
  return corpusOf(
    featuresFor(snapshot, roles),
    roles.map(({ index }) => index),
  )
}

/** Names of the datasets of a corpus, in ascending order. */
export function datasetNames({ datasets, features }: Corpus): string[] {
  return datasets.map((dataset) => features.datasets[dataset]!)
}

/** The matches that make two skills equivalent; broader, narrower and related ones do not. */
const equivalences: ReadonlySet<MatchRelation> = new Set(['EXACT', 'CLOSE'])

/**
 * Per skill, the lowest index of the skills that are equivalent to it, directly or through others; its own if there are
 * none. Matches through a third dataset count: two datasets often match the same taxonomy and not each other.
 */
export const matchRoots = derived(({ skills, edges: { skillMatches } }: Snapshot): Uint32Array => {
  const found = Uint32Array.from(skills.rows.keys())
  const rootOf = (skill: number) => {
    while (found[skill] !== skill) skill = found[skill]!
    return skill
  }
  for (const { index } of skills.rows) {
    skillMatches.forward.eachEdge(index, (match, _weight, edge) => {
      if (!equivalences.has(valueAt(skillMatches.attributes, edge).relation)) return
      const [a, b] = [rootOf(index), rootOf(match)]
      found[Math.max(a, b)] = Math.min(a, b)
    })
  }
  // A skill's parent has a lower index, so it is final by the time it is read.
  for (let skill = 0; skill < found.length; skill++) found[skill] = found[found[skill]!]!
  return found
}, 'match roots')

const none = {}

const equivalentFeatures = derived((snapshot: Snapshot): Features => {
  const { roles, skills, libraries, edges } = snapshot
  const roots = matchRoots(snapshot)
  if (roots.every((root, skill) => root === skill)) return snapshot.features
  const { forward } = edges.roleSkills
  function* claims(): Generator<Claim> {
    for (const { index: from, source } of roles.rows) {
      for (let edge = forward.start(from); edge < forward.end(from); edge++) {
        const to = roots[forward.targetAt(edge)]!
        const weight = forward.weightAt(edge)
        // Of several claims about an edge the most confident one holds: here, the one of the highest weight.
        yield { from, to, weight, attributes: none, source, locator: '', confidence: weight }
      }
    }
  }
  const roleSkills = edgeSet(claims(), roles.rows.length, skills.rows.length)
  return features(roles, skills, libraries, roleSkills, edges.roleLibraries)
}, 'equivalent features')
