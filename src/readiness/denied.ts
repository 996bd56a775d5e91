import type { Token } from '../names/nameTokens.ts'

/** A thing named in a text: from one token to before another. */
export interface Place {
  readonly from: number
  readonly to: number
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that deny what follows, unless one of the words given follows them. */
const denying: Readonly<Record<string, ReadonlySet<string>>> = {
  no: set('problem problems doubt matter longer less fewer later one'),
  not: set('only just merely limited'),
  never: set('stopped'),
  none: set('other'),
  without: set(''),
  neither: set(''),
  nor: set(''),
  cannot: set(''),
  lack: set(''),
  lacks: set(''),
  lacking: set(''),
  unfamiliar: set(''),
}
const contracted = set('don doesn didn haven hasn hadn isn aren wasn weren can couldn wouldn won')
const contractions = set('dont doesnt didnt havent hasnt hadnt isnt cant couldnt wouldnt')

/** "Zero experience", "little knowledge". */
const scanty = set('zero little minimal limited')
const knowing = set('experience knowledge exposure familiarity background idea understanding')

/** "I want to learn", "interested in learning", "yet to learn". */
const wishing = set(
  'want wants wanted wish wishes like love hope hoping hopes plan plans planning aim aiming eager keen willing need ' +
    'needs going looking interested interest excited curious yet intend intending ready happy aspire start planned goal',
)
const toLearn = set('learn study explore try pick master')
const learning = set('learning studying exploring mastering')

/** Words that end what is denied: "no Java, but Python". */
const contrasting = set('but however though although whereas except instead')
const speaking = set('i we my our')
/** Words after which a line break does not end a sentence. */
const open = set('a an the and or nor of with in to for no not any as such like using from e g')
/** Words that go on with an enumeration after a comma. */
const continuing = set('or and nor any neither let alone also e g')

/**
 * Which of the things that a text names it says that somebody does not have: what follows "no", "not", "never", "without",
 * "lack" or "want to learn" in the same sentence, up to "but", a comma that goes on with something else, or a new "I"; and
 * what stands right before such words: "Rust (want to learn)". A heading such as "Want to learn:" holds for the list below
 * it. Irony, questions, and what only the sense says are not understood.
 *
 * @param places in the order of the text, without overlaps
 */
export function deniedPlaces(text: string, all: readonly Token[], places: readonly Place[]): boolean[] {
  const denied = places.map(() => false)
  const placeFrom = new Map(places.map(({ from }, place) => [from, place]))
  const placeTo = new Map(places.map(({ to }, place) => [to, place]))
  let isDenied = false
  let isHeading = false
  let depth = 0
  let deniedDepth = 0
  let wish = Number.NEGATIVE_INFINITY
  for (let at = 0; at < all.length; at++) {
    const { word } = all[at]!
    const gap = text.slice(all[at - 1]?.end ?? 0, all[at]!.start)
    depth = depthAfter(gap, depth)
    if (endsSentence(gap, all[at - 1]?.word)) {
      isHeading = isHeading ? isListed(gap) : /:\s*\n/.test(gap) && isDenied
      isDenied = isHeading
      wish = Number.NEGATIVE_INFINITY
    } else if (depth < deniedDepth) isDenied = false
    else if (/[,–—]|\s-\s/.test(gap) && !placeFrom.has(at) && !continuing.has(word)) isDenied = false
    if (contrasting.has(word)) isDenied = false
    if (speaking.has(word) && !isHeading) isDenied = false
    if (wishing.has(word)) wish = at
    if (!deniesFrom(text, all, at, wish)) {
      const place = placeFrom.get(at)
      if (place !== undefined && isDenied) denied[place] = true
      continue
    }
    ;[isDenied, deniedDepth] = [true, depth]
    // "Rust (want to learn)": the first word that denies stands right after the thing.
    const first = word === 'to' || learning.has(word) ? Math.max(wish, 0) : at
    const before = placeTo.get(first) ?? placeTo.get(at)
    if (before === undefined || namesSoon(text, all, at, placeFrom)) continue
    const { to } = places[before]!
    if (!/^\s*[(:–—-]+\s*$/.test(text.slice(all[to - 1]!.end, all[to]!.start))) continue
    denied[before] = true
    isDenied = false
  }
  return denied
}

/** Whether one of the next words begins the name of a thing, so that this is what is denied. */
function namesSoon(text: string, all: readonly Token[], at: number, placeFrom: ReadonlyMap<number, number>): boolean {
  for (let next = at + 1; next <= at + 4 && next < all.length; next++) {
    if (/[),.;\n]/.test(text.slice(all[next - 1]!.end, all[next]!.start))) return false
    if (placeFrom.has(next)) return true
  }
  return false
}

/** How many brackets are open after a gap. */
function depthAfter(gap: string, depth: number): number {
  if (gap.length <= 1 && gap !== '(' && gap !== ')') return depth
  let after = depth
  for (const character of gap) {
    if (character === '(') after++
    else if (character === ')') after = Math.max(0, after - 1)
  }
  return after
}

/** Whether the list below a heading goes on: with a bullet, and without an empty line. */
function isListed(gap: string): boolean {
  const line = gap.lastIndexOf('\n')
  return /^\s*[•*-]/.test(gap.slice(line + 1)) && !/\n\s*\n/.test(gap)
}

/** Whether what follows a token is denied by it. */
function deniesFrom(text: string, all: readonly Token[], at: number, wish: number): boolean {
  const { word, end } = all[at]!
  const next = all[at + 1]
  const isJoined = next !== undefined && text.slice(end, next.start) === '-'
  if (Object.hasOwn(denying, word)) return !isJoined && !(next !== undefined && denying[word]!.has(next.word))
  if (word === 't') return contracted.has(all[at - 1]?.word ?? '')
  if (contractions.has(word)) return true
  if (scanty.has(word)) return word === 'zero' && next !== undefined && knowing.has(next.word)
  const isFirst =
    at === 0 || /[\n.:(–—-]\s*[•*-]?\s*$/.test(text.slice(Math.max(0, all[at]!.start - 8), all[at]!.start))
  if (word === 'to' && next !== undefined && toLearn.has(next.word)) return isFirst || at - wish <= 4
  return learning.has(word) && at - wish <= 4 && at > wish
}

/** Whether a sentence or a line of its own ends between two tokens. */
function endsSentence(gap: string, before: string | undefined): boolean {
  if (/[.;!?](?:\s|$)/.test(gap) || /\n\s*[\n•*-]/.test(gap)) return true
  return gap.includes('\n') && !/,\s*$/.test(gap) && (before === undefined || !open.has(before) || /:/.test(gap))
}
