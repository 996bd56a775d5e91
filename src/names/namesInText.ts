import { type Token, tokens } from './nameTokens.ts'

/** A name to look for in texts. */
export interface Sought {
  /** Whether the graph writes it with a capital letter. */
  readonly isCapital: boolean
  /** What proves that it is meant; undefined for a name that is no other word. */
  readonly proof?: Proof | undefined
  /** Whether it counts only in capital letters, as OR for operations research does. */
  readonly inCapitals?: boolean
}

/** What proves that a name which is also another word is meant. Marks of code around it, as in `click`, always do. */
export interface Proof {
  /** Words of which one stands directly before or after it. */
  readonly beside: ReadonlySet<string>
  /** Whether a word that introduces tools is proof, as "in" in "written in Go". */
  readonly introduced?: boolean
  /** Whether an enumeration with a proven name is none; it is one if absent. */
  readonly notEnumerated?: boolean
}

/** A place where a text has a name. */
export interface Mention<Name extends Sought> {
  readonly sought: Name
  /** Its words: from one token to before another. */
  readonly from: number
  readonly to: number
}

/** What may stand between the words of one name; not the end of a sentence or of a thing in a list. */
const within = /^(?:[\s'’()&/-]{1,3}|\.)$/

/** What stands between two things of an enumeration. */
const joining = /^[\s()]*(?:[,/&|;•·+]|(?:,\s*)?(?:and|or|&)(?=\s))[\s()]*$/i

/** Words after which a name of a tool or a subject stands. */
const introducing: ReadonlySet<string> = new Set(
  'in with using use used uses of via know knows knew learned learnt knowing like through for into'.split(' '),
)

/** Longer names are not found. */
const mostWords = 31

/**
 * Finds names in texts, as whole words. Of two that overlap the one that begins first counts, and of those that begin with
 * the same word the longest.
 */
export class NamesInText<Name extends Sought> {
  readonly #names: ReadonlyMap<string, Name>
  /** By first word, of how many words names are: a bit for each number. */
  readonly #lengths = new Map<string, number>()

  /** @param names by their key, as nameKey makes it */
  constructor(names: ReadonlyMap<string, Name>) {
    this.#names = names
    for (const key of names.keys()) {
      const words = key.split(' ')
      if (words.length > mostWords) continue
      this.#lengths.set(words[0]!, (this.#lengths.get(words[0]!) ?? 0) | (1 << (words.length - 1)))
    }
  }

  /**
   * The names that are meant, in the order of the text. Takes time in proportion to its length.
   *
   * @param all the tokens of the text
   * @param isProven whether something else proves a mention
   */
  in(
    text: string,
    all: readonly Token[] = tokens(text),
    isProven: (mention: Mention<Name>) => boolean = () => false,
  ): Mention<Name>[] {
    const found = this.#found(text, all)
    const proven = found.map((mention) => isProven(mention) || isClear(text, all, mention))
    const joined = found.map(({ to }, place) => {
      const next = found[place + 1]
      return next !== undefined && joining.test(restBetween(text, all[to - 1]!, all[next.from]!))
    })
    const follows = (mention: Mention<Name>) => !mention.sought.proof?.notEnumerated && isSpelt(text, all, mention)
    // Each proven name proves its neighbours of an enumeration, from left to right and back.
    for (let place = 1; place < found.length; place++) {
      if (joined[place - 1] && proven[place - 1] && follows(found[place]!)) proven[place] = true
    }
    for (let place = found.length - 2; place >= 0; place--) {
      if (joined[place] && proven[place + 1] && follows(found[place]!)) proven[place] = true
    }
    return found.filter((_, place) => proven[place])
  }

  #found(text: string, all: readonly Token[]): Mention<Name>[] {
    const joined = all.map(({ word }) => word).join(' ')
    const starts = new Uint32Array(all.length + 1)
    for (let place = 0; place < all.length; place++) starts[place + 1] = starts[place]! + all[place]!.word.length + 1
    const found: Mention<Name>[] = []
    for (let from = 0; from < all.length; ) {
      let to = from + 1
      const lengths = this.#lengths.get(all[from]!.word) ?? 0
      let longest: Mention<Name> | undefined
      for (let words = 1; lengths >>> (words - 1) !== 0; words++) {
        if (words > 1 && (to >= all.length || !isWithin(text, all[to - 1]!, all[to++]!))) break
        if (((lengths >>> (words - 1)) & 1) === 0) continue
        const sought = this.#names.get(joined.slice(starts[from], starts[from + words]! - 1))
        if (sought === undefined) continue
        const mention = { sought, from, to: from + words }
        if (!sought.inCapitals || isInCapitals(text, all, mention)) longest = mention
      }
      if (longest !== undefined) found.push(longest)
      from = longest?.to ?? from + 1
    }
    return found
  }
}

function isWithin(text: string, before: Token, after: Token): boolean {
  const length = after.start - before.end
  return (
    length <= 3 && (length === 1 && text[before.end] === ' ' ? true : within.test(restBetween(text, before, after)))
  )
}

/** Whether a mention needs no proof, or has some right beside it. */
function isClear<Name extends Sought>(text: string, all: readonly Token[], mention: Mention<Name>): boolean {
  const { proof } = mention.sought
  if (proof === undefined) return true
  const { beside, introduced } = proof
  const [before, after] = [all[mention.from - 1], all[mention.to]]
  if ((before && beside.has(before.word)) || (after && beside.has(after.word))) return true
  const [first, last] = [all[mention.from]!, all[mention.to - 1]!]
  if (text[first.start - 1] === '`' && text[last.end] === '`') return true
  if (!introduced || before === undefined || !introducing.has(before.word) || !isSpelt(text, all, mention)) return false
  return /^\s+$/.test(restBetween(text, before, first)) && text.slice(before.start, before.end) === before.word
}

/** Whether a name that the graph writes with a capital letter is written so here; names that need no proof always are. */
function isSpelt<Name extends Sought>(text: string, all: readonly Token[], { sought, from }: Mention<Name>): boolean {
  return (
    sought.proof === undefined || !sought.isCapital || isCapital(text.slice(all[from]!.start, all[from]!.start + 2))
  )
}

/** Whether a name begins with a capital letter. */
export function isCapital(name: string): boolean {
  return /^\p{Lu}/u.test(name)
}

function isInCapitals<Name extends Sought>(text: string, all: readonly Token[], { from, to }: Mention<Name>): boolean {
  const written = text.slice(all[from]!.start, all[to - 1]!.end)
  return written === written.toUpperCase()
}

function restBetween(text: string, before: Token, after: Token): string {
  return text.slice(before.end, after.start)
}
