import { valueAt } from '../columns/dictionaryColumn.ts'
import { corpus } from '../graph/corpus.ts'
import { featureIndex } from '../graph/features.ts'
import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import { amountInWords } from '../wording/amountInWords.ts'
import { listed, type NeedPhrase, needing, needPhrase } from '../wording/needPhrase.ts'
import { type NounPhrase, rolePhrase } from '../wording/nounPhrase.ts'
import { enumerated, piles, sentence } from '../wording/sentence.ts'
import type { Overlap } from './overlap.ts'
import { explanation } from './overlapScore.ts'

/** How many shared features a sentence names, if there is room. */
const named = 3

/** How many characters a sentence may have: more cannot be read aloud in one go. */
const longest = 350

/** The overlap in plain English: a sentence on what is shared and, where the lists can tell, one on what is not. */
export function overlapSentence(overlap: Overlap): string {
  if (sameJob(overlap)) return sentence(`${titlesOf(overlap)} are the same job in two vocabularies`)
  const unknown = overlap.roles.filter(({ index }) => overlap.snapshot.features.ofRole.degree(index) === 0)
  if (unknown.length > 0) {
    const phrases = unknown.map((role) => rolePhrase(overlap.snapshot, role))
    const need = phrases.length === 1 && !phrases[0]!.plural ? 'needs' : 'need'
    return sentence(`no source says what ${enumerated(phrases.map(({ indefinite }) => indefinite))} ${need}`)
  }
  return `${shared(overlap)}${spans(overlap) ? '' : exclusive(overlap)}`
}

function shared(overlap: Overlap): string {
  const { all } = overlap.shared
  const titles = titlesOf(overlap)
  if (all.length === 0) {
    if (spans(overlap)) {
      return sentence(`the lists of ${titles} use different vocabularies, so they can hardly be compared yet`)
    }
    return sentence(`${titles} have no skill or tool in common`)
  }
  const basis = spans(overlap) ? 'compared by what their different vocabularies both have, ' : ''
  const claim = `${basis}${sharing(overlap)}`
  const foremost = foremostShared(overlap)
  return fitting(
    [...Array(Math.min(named, foremost.length)).keys()].reverse(),
    (last) => {
      const lead = all.length > last + 1 || claim.includes(':') ? ', above all ' : ': '
      return sentence(`${claim}${lead}${listed(foremost.slice(0, last + 1))}`)
    },
    sentence(claim),
  )
}

function sharing(overlap: Overlap): string {
  const [first, second, ...others] = phrasesOf(overlap)
  const amount = amountInWords(overlap.shared.all)
  if (others.length > 0) {
    const plain = `${titlesOf(overlap)} share ${amount}`
    return piles(plain) ? `${titlesOf(overlap)} have this in common: ${amount}` : plain
  }
  const verb = first!.plural ? 'share' : 'shares'
  const plain = `${first!.indefinite} ${verb} ${amount} with ${second!.indefinite}`
  const need = first!.plural ? 'need' : 'needs'
  return piles(plain) ? `like ${second!.indefinite}, ${first!.indefinite} ${need} the following: ${amount}` : plain
}

/** Readers care most about what is rare and has much weight, whichever measure compares the roles. */
function foremostShared(overlap: Overlap): NeedPhrase[] {
  const all = new Set<FeatureRow>(overlap.shared.all)
  return explanation(overlap, 'TFIDF_COSINE')
    .filter(({ feature }) => all.has(feature))
    .slice(0, named)
    .map(({ feature }) => needPhrase(overlap.snapshot, feature))
}

/** What one role alone needs. Of lists in different vocabularies it cannot be told: other words may say the same. */
function exclusive(overlap: Overlap): string {
  const phrases = phrasesOf(overlap)
  const owners = overlap.exclusive.flatMap(({ roles: [role], all }, place) => {
    return all.length === 0
      ? []
      : [{ place, all, foremost: needPhrase(overlap.snapshot, mostSpecial(overlap, role!, all)) }]
  })
  if (owners.length === 0) {
    return overlap.shared.all.length === 0 ? '' : ` ${sentence(nothingExclusive(overlap))}`
  }
  const ordinals = overlap.roles.length === 2 ? ['the former', 'the latter'] : ['the first', 'the second', 'the third']
  const told = (short: boolean, examples: boolean) => {
    const claims = owners.map(({ place, all, foremost }) => {
      const { definite, plural } = phrases[place]!
      const who = `${short ? (ordinals[place] ?? definite) : definite} alone`
      if (all.length === 1 && examples) return `${who} ${needing([foremost], plural)}`
      const needs = `${who} ${plural ? 'need' : 'needs'} ${amountInWords(all)}`
      return examples ? `${needs}, above all ${listed([foremost])}` : needs
    })
    return ` ${sentence(claims.join('; '))}`
  }
  return fitting([false, true], (short) => told(short, true), told(true, false))
}

/** The first text that can be read aloud in one go. */
function fitting<Choice>(choices: readonly Choice[], text: (choice: Choice) => string, otherwise: string): string {
  for (const choice of choices) {
    const tried = text(choice)
    if (tried.length <= longest && !piles(tried)) return tried
  }
  return otherwise
}

/**
 * The skill with the largest product of weight and rarity, or the library if there is no skill: by weight alone, lists
 * without figures are alphabetical, and by rarity alone, products that nobody knows come first.
 */
function mostSpecial({ snapshot: { features } }: Overlap, role: RoleRow, needed: readonly FeatureRow[]): FeatureRow {
  const { ofRole, datasetOfRole } = features
  const { rarities } = corpus(features, [datasetOfRole[role.index]!])
  const special = (row: FeatureRow) => {
    const feature = featureIndex(features, row)
    // What all roles have, of rarity 1, is not special at all.
    return ofRole.weightAt(ofRole.between(role.index, feature)) * (rarities[feature]! - 1)
  }
  const skills = needed.filter(({ type }) => type === 'Skill')
  let best = { row: needed[0]!, special: Number.NEGATIVE_INFINITY }
  for (const row of skills.length > 0 ? skills : needed) {
    const found = special(row)
    if (found > best.special) best = { row, special: found }
  }
  return best.row
}

function nothingExclusive({ roles }: Overlap): string {
  return roles.length === 2 ? 'neither needs anything else' : 'nothing is needed by one of them alone'
}

function titlesOf(overlap: Overlap): string {
  return enumerated(phrasesOf(overlap).map(({ indefinite }) => indefinite))
}

/** Titles that several of the roles have are told apart by their sources: "a data scientist (ESCO)". */
function phrasesOf({ snapshot, roles }: Overlap): NounPhrase[] {
  const phrases = roles.map((role) => rolePhrase(snapshot, role))
  return phrases.map((phrase, place) => {
    if (phrases.every(({ bare }, other) => other === place || bare !== phrase.bare)) return phrase
    const [source] = roles[place]!.source.title.split(':')
    const marked = (text: string) => `${text} (${source})`
    return { ...phrase, indefinite: marked(phrase.indefinite), definite: marked(phrase.definite) }
  })
}

/** Whether the roles are of several datasets, which name the same thing in different words. */
function spans({ roles }: Overlap): boolean {
  return roles.some(({ source }) => source.dataset !== roles[0]!.source.dataset)
}

/** Whether two roles of different datasets match exactly. */
function sameJob({ snapshot, roles: [a, b, ...others] }: Overlap): boolean {
  const { forward, attributes } = snapshot.edges.roleMatches
  const exact = (from: RoleRow, to: RoleRow) => {
    let found = false
    forward.eachEdge(from.index, (match, _weight, edge) => {
      found ||= match === to.index && valueAt(attributes, edge).relation === 'EXACT'
    })
    return found
  }
  return others.length === 0 && (exact(a!, b!) || exact(b!, a!))
}
