import type { Cost, Index } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import { matchRoots } from '../graph/comparable.ts'
import { featureIndex } from '../graph/features.ts'
import type { FeatureRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { rowsNamed } from '../names/rowsNamed.ts'
import { spellingSuggestions } from '../names/spellingSuggestions.ts'
import { Problem, VagueProblem } from '../problem.ts'
import type { Owned } from './readiness.ts'

/** What somebody has, in their own words: slugs, names or aliases, in any language and case. */
export interface Have {
  readonly skills?: readonly string[] | null | undefined
  readonly libraries?: readonly string[] | null | undefined
}

/** How many names one request may give. */
const mostNames = 500

/** How many unknown names get suggestions: each takes a search. */
const mostHints = 5

/**
 * The features that somebody has, ascending. A name shared by several features means all of them, and each includes its
 * equivalents: skills of other datasets, and the library that a skill is the mastery of.
 *
 * @throws VagueProblem NOT_FOUND that lists all unknown names, and suggests known ones once it is explained; Problem
 *   BAD_INPUT for too many names
 */
export function resolveHave(snapshot: Snapshot, have: Have): Owned {
  const kinds = ['skills', 'libraries'] as const
  const count = kinds.reduce((sum, kind) => sum + (have[kind]?.length ?? 0), 0)
  if (count > mostNames) {
    throw new Problem('BAD_INPUT', `have names ${count} skills and libraries; one question takes at most ${mostNames}.`)
  }
  const owned: Index<'Feature'>[] = []
  const unknown: Unknown[] = []
  for (const kind of kinds) {
    for (const name of have[kind] ?? []) {
      const found = named(snapshot, kind, name)
      if (found.length > 0) owned.push(...found)
      else unknown.push({ kind, name: name.slice(0, 100) })
    }
  }
  if (unknown.length > 0) {
    const cost = Math.min(unknown.length, mostHints) * costOfHint(snapshot)
    throw new VagueProblem(notFound(snapshot, unknown, 0), cost, () => notFound(snapshot, unknown, mostHints))
  }
  return withEquivalents(snapshot, owned)
}

/** The approximate cost of finding suggestions for one name. */
function costOfHint({ skills, libraries }: Snapshot): Cost {
  return Math.max(skills.rows.length, libraries.rows.length) / 5
}

function withEquivalents(snapshot: Snapshot, owned: readonly Index<'Feature'>[]): Owned {
  const roots = matchRoots(snapshot)
  const equivalent = owned.flatMap((feature) => equivalentSkills(snapshot).get(roots[feature]!) ?? [])
  return new Set([...equivalent, ...owned].sort((a, b) => a - b))
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

type Kind = 'skills' | 'libraries'

interface Unknown {
  readonly kind: Kind
  readonly name: string
}

const noun = { skills: 'skill', libraries: 'library' }

/** The features with a name. */
function named(snapshot: Snapshot, kind: Kind, name: string): Index<'Feature'>[] {
  return rowsNamed<FeatureRow>(snapshot[kind], name).map((row) => featureIndex(snapshot.features, row))
}

function notFound(snapshot: Snapshot, unknown: readonly Unknown[], hints: number): Problem {
  const described = unknown.map(({ kind, name }, place) => {
    const near = place < hints ? spellingSuggestions(snapshot[kind], name) : []
    const other = kind === 'skills' ? 'libraries' : 'skills'
    const hint =
      named(snapshot, other, name).length > 0
        ? ` but a ${noun[other]} of that name: give it under ${other}`
        : near.length > 0
          ? ` (closest: ${near.map((slug) => `"${slug}"`).join(', ')})`
          : ''
    return { name, closest: near, text: `no ${noun[kind]} "${name}"${hint}` }
  })
  return new Problem('NOT_FOUND', `There is ${described.map(({ text }) => text).join('; ')}.`, {
    unknown: described.map(({ name, closest }) => ({ name, closest })),
  })
}
