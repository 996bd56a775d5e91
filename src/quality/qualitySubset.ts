/**
 * Whether BLENDED may have been tuned on an occupation. Depends on the code only, so that the split is the same for every
 * release, whatever occupations it contains.
 *
 * @param code as in "15-2051.00"
 */
function tunedOn(code: string): boolean {
  const digits = code.match(/\d/g) ?? []
  return digits.reduce((sum, digit) => sum + Number(digit), 0) % 2 === 0
}

/** Whether an occupation belongs to a subset, given its code, by the name of the subset in the API. */
export const subsets = {
  ALL: () => true,
  TUNED_ON: tunedOn,
  HELD_OUT: (code) => !tunedOn(code),
  COMPUTER_OCCUPATIONS: (code) => code.startsWith('15-'),
} satisfies Record<string, (code: string) => boolean>

/** The names of the subsets, as an enum. */
export const QualitySubset = Object.fromEntries(Object.keys(subsets).map((name) => [name, name])) as {
  readonly [Name in keyof typeof subsets]: Name
}
export type QualitySubset = keyof typeof subsets
