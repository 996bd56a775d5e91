import { createContext, Script } from 'node:vm'
import { folded } from '../../names/normalised.ts'
import type { Mapping, Pattern } from './mapping.ts'

/** Titles are compared up to this many characters. */
const longest = 300

/** How long the titles of one step may take, in milliseconds. Some thousand take a few; only a pattern that backtracks takes long. */
const patience = 5000

/** How many titles are remembered with their roles. */
const remembered = 50_000

/** Says which roles adverts are for, by their titles. */
export class RoleTitles {
  readonly #mapping: Mapping
  readonly #known = new Map<string, readonly string[]>()
  #tried: Pattern | undefined

  constructor(mapping: Mapping) {
    this.#mapping = mapping
  }

  /**
   * The roles that each title is for; none if it is for no role of the mapping.
   *
   * @throws Error naming the pattern, if one takes seconds
   */
  rolesOf(titles: readonly string[]): (readonly string[])[] {
    const found = titles.map((title) => folded(title.slice(0, longest)))
    try {
      return bounded(() => found.map((title) => this.#rolesOf(title)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      throw new Error(
        `${this.#tried!.place}: this pattern takes seconds for a title; repeat nothing within what is repeated`,
      )
    }
  }

  #rolesOf(title: string): readonly string[] {
    let roles = this.#known.get(title)
    if (roles === undefined) {
      const matches = (pattern: Pattern) => {
        this.#tried = pattern
        return pattern.pattern.test(title)
      }
      roles = this.#mapping.roles.flatMap(({ role, title, not }) =>
        title.some(matches) && !not.some(matches) ? [role] : [],
      )
      if (this.#known.size >= remembered) this.#known.clear()
      this.#known.set(title, roles)
    }
    return roles
  }
}

const context = createContext({})
const script = new Script('result = work()')

/** Does work that may have to be broken off: a regular expression may take exponential time, and only this can end it. */
function bounded<Result>(work: () => Result): Result {
  Object.assign(context, { work })
  return script.runInContext(context, { timeout: patience }) as Result
}
