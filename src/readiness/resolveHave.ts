import { derived } from '../derived/derived.ts'
import { matchRoots } from '../graph/comparable.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { rowsNamed } from '../names/rowsNamed.ts'
import { spellingSuggestions } from '../names/spellingSuggestions.ts'
import { Problem, VagueProblem } from '../problem.ts'

/** What somebody has, in their own words: slugs, names or aliases, in small or capital letters. */
export interface Have {
  readonly skills?: readonly string[] | null | undefined
  readonly libraries?: readonly string[] | null | undefined
}

/** How many names one question may give. */
const mostNames = 500

/** For how many unknown names the closest known ones are sought: each takes a search. */
const mostHints = 5

/**
 * Numbers of the features that somebody has, ascending. A name that several carry means all of them, and a skill means
 * those of other datasets, too, that matches tie with it.
 *
 * @throws VagueProblem NOT_FOUND that lists all unknown names, with the closest known ones where it is explained; Problem
 *   BAD_INPUT for too many names
 */
export function resolveHave(snapshot: Snapshot, have: Have): ReadonlySet<number> {
  const kinds = ['skills', 'libraries'] as const
  const count = kinds.reduce((sum, kind) => sum + (have[kind]?.length ?? 0), 0)
  if (count > mostNames) {
    throw new Problem('BAD_INPUT', `have names ${count} skills and libraries; one question takes at most ${mostNames}.`)
  }
  const owned: number[] = []
  const unknown: Unknown[] = []
  for (const kind of kinds) {
    for (const name of have[kind] ?? []) {
      const found = named(snapshot, kind, name)
      if (found.length > 0) owned.push(...found)
      else unknown.push({ kind, name: name.slice(0, 100) })
    }
  }
  if (unknown.length > 0) {
    const work = Math.min(unknown.length, mostHints) * workOfHint(snapshot)
    throw new VagueProblem(notFound(snapshot, unknown, 0), work, () => notFound(snapshot, unknown, mostHints))
  }
  return withTied(snapshot, owned)
}

/** About what it takes to find the closest names, in fields of an answer. */
function workOfHint({ skills, libraries }: Snapshot): number {
  return Math.max(skills.rows.length, libraries.rows.length) / 5
}

function withTied(snapshot: Snapshot, owned: readonly number[]): ReadonlySet<number> {
  const represented = matchRoots(snapshot)
  const tied = owned.flatMap((feature) => tiedSkills(snapshot).get(represented[feature]!) ?? [])
  return new Set([...tied, ...owned].sort((a, b) => a - b))
}

/** The skills that are tied with others, by the one that represents them. */
const tiedSkills = derived((snapshot: Snapshot): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, number[]>()
  for (const [skill, representative] of matchRoots(snapshot).entries()) {
    if (skill === representative) continue
    const skills = found.get(representative)
    if (skills) skills.push(skill)
    else found.set(representative, [representative, skill])
  }
  return found
})

type Kind = 'skills' | 'libraries'

interface Unknown {
  readonly kind: Kind
  readonly name: string
}

const noun = { skills: 'skill', libraries: 'library' }

/** Numbers of the features that a name means; none where it means nothing. */
function named(snapshot: Snapshot, kind: Kind, name: string): number[] {
  const first = kind === 'skills' ? 0 : snapshot.skills.rows.length
  return rowsNamed(snapshot[kind], name).map(({ index }) => first + index)
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
