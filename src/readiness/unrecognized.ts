import type { Cost } from '../catalogue/units.ts'
import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { rowsNamed } from '../names/rowsNamed.ts'
import { spellingSuggestions } from '../names/spellingSuggestions.ts'
import { Problem, VagueProblem } from '../problem.ts'

/** How many names like an unknown one are given. */
const mostClosest = 3

/** How many unknown names of an error get suggestions: each takes a search. */
const mostHints = 5

/** Where a name stands in what somebody says that they have. */
export type NamedUnder = 'skills' | 'libraries' | 'roles' | 'text'

/** A name that the graph does not have. */
export class Unrecognized {
  /** As it is written, at most 100 characters of it. */
  readonly name: string
  readonly under: NamedUnder
  readonly #snapshot: Snapshot

  constructor(snapshot: Snapshot, under: NamedUnder, name: string) {
    this.name = name.slice(0, 100)
    this.under = under
    this.#snapshot = snapshot
  }

  /**
   * What it may stand for, the likeliest first, at most three: what has this very name under the other of skills and
   * libraries, then what is spelt alike. None for a role. Takes a search: {@link costOfClosest}.
   */
  get closest(): readonly FeatureRow[] {
    if (this.under === 'roles') return []
    const { skills, libraries } = this.#snapshot
    const own: readonly FeatureRow[] = this.under === 'skills' ? this.#alike('skills') : this.#alike('libraries')
    const others: readonly FeatureRow[] =
      this.under === 'skills'
        ? rowsNamed(libraries, this.name)
        : this.under === 'libraries'
          ? rowsNamed(skills, this.name)
          : this.#alike('skills')
    const found = this.under === 'text' ? [...own, ...others] : [...others, ...own]
    return found.slice(0, mostClosest)
  }

  /** The roles that a name under roles may stand for, the likeliest first, at most three; none under others. */
  get closestRoles(): readonly RoleRow[] {
    if (this.under !== 'roles') return []
    const { roles } = this.#snapshot
    return spellingSuggestions(roles, this.name).map((slug) => roles.bySlug.get(slug)!)
  }

  #alike(kind: 'skills' | 'libraries'): FeatureRow[] {
    const table = this.#snapshot[kind]
    return spellingSuggestions(table, this.name).map((slug) => table.bySlug.get(slug)!)
  }
}

/** About the cost of {@link Unrecognized.closest} of one name, in fields of a response. */
export function costOfClosest({ skills, libraries, roles }: Snapshot): Cost {
  return Math.max(skills.rows.length + libraries.rows.length, roles.rows.length) / 5
}

/**
 * Refuses what names things and means none.
 *
 * @throws VagueProblem NOT_FOUND that lists the unknown names, with the closest known ones once it is explained
 */
export function checkRecognised(
  snapshot: Snapshot,
  found: {
    readonly features: readonly unknown[]
    readonly roles: readonly unknown[]
    readonly unrecognized: readonly Unrecognized[]
  },
): void {
  const { features, roles, unrecognized } = found
  if (unrecognized.length === 0 || features.length > 0 || roles.length > 0) return
  const cost = Math.min(unrecognized.length, mostHints) * costOfClosest(snapshot)
  throw new VagueProblem(notFound(snapshot, unrecognized, 0), cost, () => notFound(snapshot, unrecognized, mostHints))
}

const nouns = { skills: 'skill', libraries: 'library', roles: 'role', text: 'skill or library' }

function notFound(snapshot: Snapshot, unrecognized: readonly Unrecognized[], hints: number): Problem {
  const described = unrecognized.map((name, place) => {
    const other = name.under === 'skills' ? 'libraries' : name.under === 'libraries' ? 'skills' : undefined
    const isOther = other !== undefined && rowsNamed<FeatureRow>(snapshot[other], name.name).length > 0
    const near = place < hints && !isOther ? [...name.closest, ...name.closestRoles].map(({ slug }) => slug) : []
    const hint = isOther
      ? ` but a ${nouns[other]} of that name: give it under ${other}`
      : near.length > 0
        ? ` (closest: ${near.map((slug) => `"${slug}"`).join(', ')})`
        : ''
    return { name: name.name, closest: near, text: `no ${nouns[name.under]} "${name.name}"${hint}` }
  })
  return new Problem('NOT_FOUND', `There is ${described.map(({ text }) => text).join('; ')}.`, {
    unknown: described.map(({ name, closest }) => ({ name, closest })),
  })
}
