import { words } from '../words/words.ts'
import { kindName } from './selection.ts'
import type { Thing, Tie } from './thing.ts'

const { ties: tieWords, importance, strength } = words.network

/** What a kind of tie says in general: "A career needs a skill". */
export function kindSentence(name: string): string {
  return tieWords[name]?.sentence ?? name.replaceAll('-', ' ')
}

/** What a tie says of a thing at one of its ends: "needed by Data Scientist, very important". */
export function tieWording(tie: Tie, of: string, other: Pick<Thing, 'label'>): string {
  const found = tieWords[kindName(tie.kind)]
  const phrase = found === undefined ? kindName(tie.kind).replaceAll('-', ' ') : found[tie.from === of ? 'from' : 'to']
  const degree = degreeWords(tie)
  return degree === undefined ? `${phrase} ${other.label}` : `${phrase} ${other.label}, ${degree}`
}

/** How strong a tie is, in words; undefined for kinds that either hold or do not. */
export function degreeWords({ kind, weight }: Pick<Tie, 'kind' | 'weight'>): string | undefined {
  const scale = tieWords[kindName(kind)]?.scale
  if (scale === undefined) return weight === 1 ? undefined : strengthWords(weight)
  const steps = scale === 'importance' ? importance : strength
  return steps.find(({ from }) => weight >= from)?.words
}

/** The strength of any tie in words. */
export function strengthWords(weight: number): string {
  return strength.find(({ from }) => weight >= from)!.words
}

/** All that the ties say of a thing, towards what was asked for; the strongest first. */
export function wordingsOf(
  { id }: Thing,
  ties: readonly Tie[],
  asked: readonly Thing[],
): { readonly tie: Tie; readonly other: Thing; readonly wording: string }[] {
  return asked.flatMap((other) =>
    ties
      .filter(({ from, to }) => (from === id && to === other.id) || (to === id && from === other.id))
      .map((tie) => ({ tie, other, wording: tieWording(tie, id, other) })),
  )
}
