import { valueAt } from '../columns/dictionaryColumn.ts'
import { derived } from '../derived/derived.ts'
import { type Corpus, corpusOf } from './corpus.ts'
import { type Claim, type EdgeSet, edgeSet } from './edgeSet.ts'
import { type Features, features } from './features.ts'
import type { MatchRelation, RoleRow } from './rows.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * The features that roles are compared by. For roles of one dataset: the features as they are. For roles of several:
 * what matches tie is one feature. A library stands for the skills that are tied to it, as all datasets share it and its name
 * is the one that its makers gave it; else the skill with the lowest index does. A role that has several of them has it with the
 * highest of their weights.
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

/** The matches that make two features equivalent; broader, narrower and related ones do not. */
const equivalences: ReadonlySet<MatchRelation> = new Set(['EXACT', 'CLOSE'])

/**
 * Per feature, the lowest index of the features that are equivalent to it, directly or through others; its own if there are
 * none. Matches through a third dataset count: two datasets often match the same taxonomy and not each other.
 */
const lowestEquivalents = derived(({ skills, libraries, edges }: Snapshot): Uint32Array => {
  const { skillMatches, skillLibraryMatches } = edges
  const found = new Uint32Array(skills.rows.length + libraries.rows.length).map((_, feature) => feature)
  const rootOf = (feature: number) => {
    while (found[feature] !== feature) feature = found[feature]!
    return feature
  }
  const join = ({ forward, attributes }: EdgeSet<'Skill', never, Matching>, firstMatch: number) => {
    for (let skill = 0; skill < forward.nodeCount; skill++) {
      for (let edge = forward.start(skill); edge < forward.end(skill); edge++) {
        if (!equivalences.has(valueAt(attributes, edge).relation)) continue
        const [a, b] = [rootOf(skill), rootOf(firstMatch + forward.targetAt(edge))]
        found[Math.max(a, b)] = Math.min(a, b)
      }
    }
  }
  join(skillMatches as never, 0)
  join(skillLibraryMatches as never, skills.rows.length)
  // A feature's parent has a lower index, so it is final by the time it is read.
  for (let feature = 0; feature < found.length; feature++) found[feature] = found[found[feature]!]!
  return found
}, 'lowest equivalents')

/** What a match says. */
interface Matching {
  readonly relation: MatchRelation
}

/**
 * Per feature, the index of the one that stands for it and all its equivalents: the library of the lowest index among them, or
 * else the skill.
 */
export const matchRoots = derived((snapshot: Snapshot): Uint32Array => {
  const lowest = lowestEquivalents(snapshot)
  const standing = lowest.slice()
  for (let feature = lowest.length - 1; feature >= snapshot.skills.rows.length; feature--) {
    standing[lowest[feature]!] = feature
  }
  return lowest.map((root) => standing[root]!)
}, 'match roots')

const none = {}

const equivalentFeatures = derived((snapshot: Snapshot): Features => {
  const { roles, skills, libraries, edges } = snapshot
  const skillCount = skills.rows.length
  const roots = matchRoots(snapshot)
  if (roots.every((root, feature) => root === feature)) return snapshot.features
  /** The edges to features of one noun, of those that are represented by it. */
  function* claims(isLibrary: boolean): Generator<Claim> {
    const first = isLibrary ? skillCount : 0
    for (const [{ forward }, offset] of [
      [edges.roleSkills, 0],
      [edges.roleLibraries, skillCount],
    ] as const) {
      for (const { index: from, source } of roles.rows) {
        for (let edge = forward.start(from); edge < forward.end(from); edge++) {
          const root = roots[offset + forward.targetAt(edge)]!
          if (root >= skillCount !== isLibrary) continue
          const weight = forward.weightAt(edge)
          // Of several claims about an edge the most confident one holds: here, the one of the highest weight.
          yield { from, to: root - first, weight, attributes: none, source, locator: '', confidence: weight }
        }
      }
    }
  }
  const roleSkills = edgeSet<'Role', 'Skill'>(claims(false), roles.rows.length, skillCount)
  const roleLibraries = edgeSet<'Role', 'Library'>(claims(true), roles.rows.length, libraries.rows.length)
  return features(roles, skills, libraries, roleSkills, roleLibraries)
}, 'equivalent features')
