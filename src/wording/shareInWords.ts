/** Upper limits of the bands, each up to but not including it. */
const bands: readonly [below: number, words: string][] = [
  [0.03, 'hardly anything'],
  [0.12, 'a little'],
  [0.175, 'about a seventh'],
  [0.225, 'about a fifth'],
  [0.29, 'about a quarter'],
  [0.365, 'about a third'],
  [0.45, 'about two fifths'],
  [0.55, 'about half'],
  [0.63, 'about three fifths'],
  [0.71, 'about two thirds'],
  [0.78, 'about three quarters'],
  [0.93, 'most'],
  [0.995, 'nearly all'],
]

/**
 * A share in words, in bands as wide as readiness is exact. From 0 up to 0.03 "hardly anything", below 0.12 "a little",
 * below 0.175 "about a seventh", below 0.225 "about a fifth", below 0.29 "about a quarter", below 0.365 "about a third", below
 * 0.45 "about two fifths", below 0.55 "about half", below 0.63 "about three fifths", below 0.71 "about two thirds", below 0.78 "about three quarters", below 0.93 "most", below
 * 0.995 "nearly all", and "everything" from there to 1; 0 is "nothing". Each reads well before "of what … needs", but
 * for "nothing" and "everything", which need no "of": see shareOf.
 *
 * @param share in [0, 1]
 * @throws RangeError if it is not
 */
export function shareInWords(share: number): string {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share is between 0 and 1, not ${share}.`)
  if (share === 0) return 'nothing'
  return bands.find(([below]) => share < below)?.[1] ?? 'everything'
}

/**
 * A share of what something needs: "about a third of what a web developer needs", "hardly anything that …", "everything
 * that a web developer needs".
 *
 * @param share in [0, 1]
 * @param needs a subject with its verb: "a web developer needs"
 * @throws RangeError if the share is outside
 */
export function shareOf(share: number, needs: string): string {
  const words = shareInWords(share)
  return /thing$/.test(words) ? `${words} that ${needs}` : `${words} of what ${needs}`
}
