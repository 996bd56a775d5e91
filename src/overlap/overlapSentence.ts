import { amountInWords } from '../wording/amountInWords.ts'
import { nameInSentence } from '../wording/nameInSentence.ts'
import { nounPhrase } from '../wording/nounPhrase.ts'
import { enumerated, sentence } from '../wording/sentence.ts'
import type { Overlap } from './overlap.ts'
import { explanation } from './overlapScore.ts'

/** How many shared features the sentence names. */
const named = 3

/** The overlap in one plain English sentence. */
export function overlapSentence(overlap: Overlap): string {
  const titles = enumerated(overlap.roles.map(({ title }) => nounPhrase(title).indefinite))
  return sentence(`${titles} ${shared(overlap)}`, exclusive(overlap))
}

function shared(overlap: Overlap): string {
  const { all, skills, libraries } = overlap.shared
  if (all.length === 0) return 'have no skill or library in common'
  // Readers care most about what is rare and has much weight, whichever measure compares the roles.
  const foremost = explanation(overlap, 'TFIDF_COSINE')
    .filter(({ feature }) => all.includes(feature))
    .slice(0, named)
    .map(({ feature }) => nameInSentence(overlap.snapshot, feature))
  const lead = all.length > named ? ', above all ' : ': '
  return `share ${amountInWords(skills.length, libraries.length)}${lead}${enumerated(foremost)}`
}

function exclusive(overlap: Overlap): string {
  const owners = overlap.exclusive.filter(({ all }) => all.length > 0)
  if (owners.length === 0) return nothingExclusive(overlap)
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

function nothingExclusive({ shared, roles }: Overlap): string {
  // Of roles without features nothing is known: the sentence does not claim that they need nothing.
  if (shared.all.length === 0) return ''
  return roles.length === 2 ? 'neither needs anything else' : 'nothing is needed by one of them alone'
}
