/** A role's title as part of an English sentence. */
export interface NounPhrase {
  /** At first mention: "a Data Scientist", "an Actor", "Web Developers". */
  readonly indefinite: string
  /** From then on: "the Data Scientist". */
  readonly definite: string
  /** Whether the title is in the plural, as in O*NET and unlike in ESCO. */
  readonly plural: boolean
}

/** Reads a title as a noun phrase, by spelling rules instead of a dictionary: good enough for the known datasets. */
export function nounPhrase(title: string): NounPhrase {
  const plural = isPlural(title)
  return { indefinite: plural ? title : `${article(title)} ${title}`, definite: `the ${title}`, plural }
}

/** "Web Developers" and "Sales Agents, Retail" are plural; "Head of Operations" and "Hostess" are not. */
function isPlural(title: string): boolean {
  const [head] = title.split(/ (?:of|in|for|at|with) /)
  return /[^s]s(,|$)/i.test(head!)
}

function article(title: string): 'a' | 'an' {
  const [word] = title.match(/^[^\s/-]+/) ?? ['']
  const spelt = /^[A-Z](?:[A-Z]|$)/.test(word)
  if (spelt) return /^[AEFHILMNORSX]/.test(word) ? 'an' : 'a'
  const soundsLikeVowel = /^(?:hour|honest|honou?r|heir)/i
  const soundsLikeConsonant = /^(?:eu|uni(?![mn])|us[ae]|uti|ur[ao]|one|once)/i
  return soundsLikeVowel.test(word) || (/^[aeiou]/i.test(word) && !soundsLikeConsonant.test(word)) ? 'an' : 'a'
}
