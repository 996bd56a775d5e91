import { valueAt } from '../columns/dictionaryColumn.ts'
import { derived } from '../derived/derived.ts'
import { weightAt } from './adjacency.ts'
import { type Corpus, corpusOf } from './corpus.ts'
import { type Claim, edgeSet } from './edgeSet.ts'
import { type Features, features } from './features.ts'
import type { MatchRelation, RoleRow } from './rows.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * What the roles are compared by. Roles of one dataset: the features as they are. Roles of several: libraries are
 * shared anyway, and skills that matches tie are one feature. It is represented by the skill of the lowest number;
 * a role that has several of them has it with the highest of their weights.
 */
export function featuresFor(snapshot: Snapshot, roles: readonly RoleRow[]): Features {
  const spans = roles.some(({ source }) => source.dataset !== roles[0]!.source.dataset)
  return spans ? equivalentFeatures(snapshot) : snapshot.features
}

/** The roles of the datasets that the given roles belong to, with the features that these are compared by. */
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

/** The matches that say that one skill may stand for the other; broader, narrower and related ones do not. */
const ties: ReadonlySet<MatchRelation> = new Set(['EXACT', 'CLOSE'])

/**
 * Per skill, the lowest index of the skills that it is tied with, directly or through others; its own where it is
 * tied with none. Ties through a third dataset count: two datasets often match the same taxonomy and not each other.
 */
export const matchRoots = derived(({ skills, edges: { skillMatches } }: Snapshot): Uint32Array => {
  const found = Uint32Array.from(skills.rows.keys())
  const representative = (skill: number) => {
    while (found[skill] !== skill) skill = found[skill]!
    return skill
  }
  const { offsets, targets } = skillMatches.forward
  for (const { index } of skills.rows) {
    for (let edge = offsets[index]!; edge < offsets[index + 1]!; edge++) {
      if (!ties.has(valueAt(skillMatches.attributes, edge).relation)) continue
      const [a, b] = [representative(index), representative(targets[edge]!)]
      found[Math.max(a, b)] = Math.min(a, b)
    }
  }
  // A skill's parent has a lower index and, going upwards, is final by now.
  for (let skill = 0; skill < found.length; skill++) found[skill] = found[found[skill]!]!
  return found
}, 'representatives')

const none = {}

const equivalentFeatures = derived((snapshot: Snapshot): Features => {
  const { roles, skills, libraries, edges } = snapshot
  const represented = matchRoots(snapshot)
  if (represented.every((representative, skill) => representative === skill)) return snapshot.features
  const { forward } = edges.roleSkills
  function* claims(): Generator<Claim> {
    for (const { index: from, source } of roles.rows) {
      for (let edge = forward.offsets[from]!; edge < forward.offsets[from + 1]!; edge++) {
        const weight = weightAt(forward, edge)
        // Of several claims about an edge the most confident holds: here, the one of the highest weight.
        yield {
          from,
          to: represented[forward.targets[edge]!]!,
          weight,
          attributes: none,
          source,
          locator: '',
          confidence: weight,
        }
      }
    }
  }
  const roleSkills = edgeSet(claims(), roles.rows.length, skills.rows.length)
  return features(roles, skills, libraries, roleSkills, edges.roleLibraries)
}, 'tied features')
