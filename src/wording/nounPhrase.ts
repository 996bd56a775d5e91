/** A role's title as it stands in an English sentence. */
export interface NounPhrase {
  /** As first mentioned: "a Data Scientist", "an Actor", "Web Developers". */
  readonly indefinite: string
  /** As mentioned again: "the Data Scientist". */
  readonly definite: string
  /** Whether the title names many, as the titles of O*NET do and those of ESCO do not. */
  readonly plural: boolean
}

/** Reads a title as a noun phrase. Rules of spelling stand in for a dictionary: good enough for known datasets. */
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
