import type { FeatureRow } from '../../graph/rows.ts'
import type { Named } from '../samples/featureNames.ts'
import { nameKey, type Token, tokens } from '../samples/nameTokens.ts'
import type { Ambiguous } from './ambiguousNames.ts'

/** Names by their first words: a tree in which each step is a word. */
interface Branch {
  readonly next: Map<string, Branch>
  named?: Named
  ambiguous?: Ambiguous | undefined
}

/** A name found in a text: from one token to before another. */
interface Found {
  readonly named: Named
  readonly ambiguous: Ambiguous | undefined
  readonly from: number
  readonly to: number
}

/** What may stand between the words of one name; not the end of a sentence or of a thing in a list. */
const within = /^(?:[\s'’()&/-]{1,3}|\.)$/

/** What stands between two things of an enumeration. */
const joining = /^[\s()]*(?:[,/&|;•·+]|(?:,\s*)?(?:and|or|&)(?=\s))[\s()]*$/i

/**
 * Finds names of features in the texts of adverts, as whole words. Of two that overlap the one that begins first counts, and
 * of those that begin with the same word the longest.
 */
export class TextFeatures {
  readonly #names: Branch = { next: new Map() }

  /**
   * @param names by {@link nameKey}, as is `ambiguous`
   * @param ignored names as they are written
   */
  constructor(
    names: ReadonlyMap<string, Named>,
    ambiguous: ReadonlyMap<string, Ambiguous>,
    ignored: Readonly<Record<string, string>>,
  ) {
    const without = new Set(Object.keys(ignored).map(nameKey))
    for (const [key, named] of names) {
      if (without.has(key)) continue
      let branch = this.#names
      for (const word of key.split(' ')) {
        let next = branch.next.get(word)
        if (next === undefined) {
          next = { next: new Map() }
          branch.next.set(word, next)
        }
        branch = next
      }
      branch.named = named
      branch.ambiguous = ambiguous.get(key)
    }
  }

  in(text: string): ReadonlySet<FeatureRow> {
    const all = tokens(text)
    const found = this.#found(text, all)
    const proven = found.map(({ ambiguous, from, to }) => {
      return ambiguous === undefined || isBeside(all[from - 1], ambiguous) || isBeside(all[to], ambiguous)
    })
    const joined = found.map(({ to }, place) => {
      const next = found[place + 1]
      if (next === undefined || next.from < to) return false
      return joining.test(restBetween(text, all[to - 1]!, all[next.from]!))
    })
    // Each proven name proves its neighbours of an enumeration, from left to right and back.
    for (let place = 1; place < found.length; place++) {
      if (joined[place - 1] && proven[place - 1] && isSpelt(text, all, found[place]!)) proven[place] = true
    }
    for (let place = found.length - 2; place >= 0; place--) {
      if (joined[place] && proven[place + 1] && isSpelt(text, all, found[place]!)) proven[place] = true
    }
    return new Set(found.flatMap(({ named }, place) => (proven[place] ? [named.feature] : [])))
  }

  #found(text: string, all: readonly Token[]): Found[] {
    const found: Found[] = []
    for (let from = 0; from < all.length; ) {
      let branch: Branch | undefined = this.#names
      let longest: Found | undefined
      for (let to = from; to < all.length && branch !== undefined; ) {
        if (to > from && !within.test(restBetween(text, all[to - 1]!, all[to]!))) break
        branch = branch.next.get(all[to]!.word)
        to++
        if (branch?.named !== undefined) longest = { named: branch.named, ambiguous: branch.ambiguous, from, to }
      }
      if (longest !== undefined) found.push(longest)
      from = longest?.to ?? from + 1
    }
    return found
  }
}

function isBeside(token: Token | undefined, { beside }: Ambiguous): boolean {
  return token !== undefined && beside.has(token.word)
}

/** Whether a name that the graph writes with a capital letter is written so here; names that are not ambiguous always are. */
function isSpelt(text: string, all: readonly Token[], { named: { name }, ambiguous, from }: Found): boolean {
  if (ambiguous === undefined) return true
  return !/^\p{Lu}/u.test(name) || /^\p{Lu}/u.test(text.slice(all[from]!.start))
}

function restBetween(text: string, before: Token, after: Token): string {
  return text.slice(before.end, after.start)
}
