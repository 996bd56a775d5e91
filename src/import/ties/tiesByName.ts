import { type SharedName, sharedNames, strength } from './sharedNames.ts'
import type { DoubtfulTie, SaidMatch, Tie, TiedFeature } from './tie.ts'
import { areForms, isAmbiguous, isWithin, tieKey, withoutQualifier } from './tieNames.ts'

/** How sure ties are, in (0, 1]: below curated matches, as only names were read. */
const confidences = { EXACT: 0.65, CLOSE: 0.5 } as const

/**
 * Ties features of different vocabularies that their names make one thing.
 *
 * - The own name of both, or of one and an alias of the other in which the own name is found again, word by word: of two skills
 *   in other forms ("listen actively", "active listening"), of a library with words added ("Eclipse", "Eclipse IDE").
 * - EXACT if both bear it as their own name and are of one kind; CLOSE otherwise.
 * - Of several candidates in one vocabulary the strongest counts, then the one of the same kind.
 *
 * All other pairs with a name in common are doubtful: ambiguous names, several candidates, other words, aliases only.
 *
 * @param said what other sources say of two features: such a pair is neither tied nor doubtful, and who is matched in a
 * vocabulary, exactly or closely, is tied to nothing else in it
 */
export function tiesByName(
  features: Iterable<TiedFeature>,
  said: readonly SaidMatch[],
): { readonly ties: readonly Tie[]; readonly doubtful: readonly DoubtfulTie[] } {
  const { isSaid, takenBy } = readSaid(said)
  const doubtful: DoubtfulTie[] = []
  const likely: SharedName[] = []
  for (const pair of sharedNames(features)) {
    if (isSaid(pair.from, pair.to)) continue
    const reason = doubt(pair) ?? takenBy(pair.from, pair.to) ?? takenBy(pair.to, pair.from)
    if (reason === undefined) likely.push(pair)
    else doubtful.push({ ...pair, reason })
  }
  const candidates = byFeature(likely)
  const ties: Tie[] = []
  for (const pair of likely) {
    const reason = rival(pair, candidates)
    if (reason === undefined) ties.push(tieOf(pair))
    else doubtful.push({ ...pair, reason })
  }
  return { ties: ties.sort(bySlugs), doubtful: doubtful.sort(bySlugs) }
}

/** What other sources say, as it is looked up. */
function readSaid(said: readonly SaidMatch[]) {
  const pairKey = (one: TiedFeature, other: TiedFeature) =>
    [one, other]
      .map(({ model, slug }) => `${model} ${slug}`)
      .sort()
      .join(' ')
  const pairs = new Set<string>()
  const taken = new Map<string, string>()
  for (const { from, to, relation } of said) {
    pairs.add(pairKey(from, to))
    if (relation !== 'EXACT' && relation !== 'CLOSE') continue
    taken.set(candidateKey(from, to), to.slug)
    taken.set(candidateKey(to, from), from.slug)
  }
  return {
    isSaid: (from: TiedFeature, to: TiedFeature) => pairs.has(pairKey(from, to)),
    takenBy(feature: TiedFeature, other: TiedFeature): string | undefined {
      const slug = taken.get(candidateKey(feature, other))
      return slug && `another source matches "${feature.slug}" with "${slug}"`
    },
  }
}

function tieOf(pair: SharedName): Tie {
  const { from, to, names } = pair
  const isSame = strength(pair) === 2 && (to.model === 'Library' ? to.kind !== 'GENERIC' : from.kind === to.kind)
  const relation = isSame ? 'EXACT' : 'CLOSE'
  return { from, to, names, relation, confidence: confidences[relation] }
}

/** Why two features that share a name may be two things; undefined if nothing speaks against it. */
function doubt(pair: SharedName): string | undefined {
  const { from, to, key, own, qualifier } = pair
  // "Assembly (computer programming)" says that it means the language.
  const isSaid = qualifier !== undefined && to.model === 'Library' && strength(pair) > 0 && key.length > 2
  if (isAmbiguous(key) && !isSaid) return 'the name is short or a common word'
  if (strength(pair) === 2) return undefined
  if (strength(pair) === 0) return 'the name is an alias of both'
  const [first, second] = [from, to].map(({ name }) => tieKey(withoutQualifier(name).plain)) as [string, string]
  const agree = to.model === 'Skill' ? areForms(first, second) : isWithin(first, second) || isWithin(second, first)
  return agree
    ? undefined
    : `the name is an alias of ${own[0] ? `"${to.name}"` : `"${from.name}"`}, which says something else`
}

type Candidates = ReadonlyMap<string, readonly SharedName[]>

const candidateKey = ({ model, slug }: TiedFeature, other: TiedFeature) => `${model} ${slug} ${other.vocabulary}`

function byFeature(pairs: readonly SharedName[]): Candidates {
  const found = new Map<string, SharedName[]>()
  for (const pair of pairs) {
    for (const key of [candidateKey(pair.from, pair.to), candidateKey(pair.to, pair.from)]) {
      const list = found.get(key)
      if (list === undefined) found.set(key, [pair])
      else list.push(pair)
    }
  }
  return found
}

/** Why another candidate is as good or better; undefined if this is the best of both ends. */
function rival(pair: SharedName, candidates: Candidates): string | undefined {
  for (const key of [candidateKey(pair.from, pair.to), candidateKey(pair.to, pair.from)]) {
    const others = candidates.get(key)!.filter((other) => other !== pair && merit(other) >= merit(pair))
    const [other] = others
    if (other !== undefined) return `"${other.from.slug}" and "${other.to.slug}" share a name as well`
  }
  return undefined
}

/**
 * What ranks candidates: names first, then, of libraries, that the skill is called like an alias of it, not the other way round;
 * of skills, that both are of one kind.
 */
function merit(pair: SharedName): number {
  const { from, to, own } = pair
  return 2 * strength(pair) + Number(to.model === 'Skill' ? from.kind === to.kind : own[0])
}

function bySlugs(a: Tie | DoubtfulTie, b: Tie | DoubtfulTie): number {
  const keyOf = ({ from, to }: Tie | DoubtfulTie) => `${from.slug} ${to.model} ${to.slug}`
  return keyOf(a) < keyOf(b) ? -1 : 1
}
