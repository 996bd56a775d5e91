/** What a change asks of those who use a release: to change something of theirs, nothing, or nothing and gives nothing new. */
export type Weight = 'breaking' | 'addition' | 'fix'

/** One difference between the last release and what is here. */
export interface Change {
  readonly weight: Weight
  /** What has changed, in one line. */
  readonly message: string
}

const weights: readonly Weight[] = ['fix', 'addition', 'breaking']

/** The heaviest of some weights; that of a fix if there are none. */
export function heaviest(given: readonly Weight[]): Weight {
  return weights[Math.max(0, ...given.map((weight) => weights.indexOf(weight)))]!
}
