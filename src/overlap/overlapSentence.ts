import { amountInWords } from '../wording/amountInWords.ts'
import { nameInSentence } from '../wording/nameInSentence.ts'
import { nounPhrase } from '../wording/nounPhrase.ts'
import type { Overlap } from './overlap.ts'
import { explanation } from './overlapScore.ts'

/** How many shared features a sentence names. */
const named = 3

const enumeration = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** What an overlap comes to, as one plain English sentence. */
export function overlapSentence(overlap: Overlap): string {
  const titles = enumeration.format(overlap.roles.map(({ title }) => nounPhrase(title).indefinite))
  const clauses = [`${titles} ${sharing(overlap)}`, owning(overlap)].filter((clause) => clause !== '')
  const sentence = `${clauses.join('; ')}.`
  return sentence[0]!.toUpperCase() + sentence.slice(1)
}

function sharing(overlap: Overlap): string {
  const shared = overlap.shared
  if (shared.all.length === 0) return 'have no skill or library in common'
  // What is foremost to a reader is what is rare and weighs much, whatever else makes roles similar.
  const foremost = explanation(overlap, 'TFIDF_COSINE')
    .filter(({ feature }) => shared.all.includes(feature))
    .slice(0, named)
    .map(({ feature }) => nameInSentence(overlap.snapshot, feature))
  const lead = shared.all.length > named ? ', above all ' : ': '
  return `share ${amountInWords(shared.skills.length, shared.libraries.length)}${lead}${enumeration.format(foremost)}`
}

function owning(overlap: Overlap): string {
  const owners = overlap.exclusive.filter(({ all }) => all.length > 0)
  if (owners.length === 0) return unowned(overlap)
  return owners
    .map(({ role, all }, place) => {
      const { definite, plural } = nounPhrase(role.title)
      const verb = plural ? ' need' : ' needs'
      const first = nameInSentence(overlap.snapshot, all[0]!)
      const others = all.length > 1 ? ` and ${all.length - 1} more` : ''
      return `${definite} alone${place === 0 ? verb : ''} ${first}${others}`
    })
    .join(', ')
}

/** Roles without any feature are not said to need nothing: nothing is known of them. */
function unowned(overlap: Overlap): string {
  if (overlap.shared.all.length === 0) return ''
  return overlap.roles.length === 2 ? 'neither needs anything else' : 'nothing is needed by one of them alone'
}
