import type { FeatureRow } from '../../graph/rows.ts'
import { FrequentTexts } from './frequentTexts.ts'
import type { Mentions } from './listedFeatures.ts'

/** How many adverts there are, and how many of them name each feature. */
export class FeatureCounts {
  size = 0
  readonly named = new Map<FeatureRow, number>()

  add(features: Iterable<FeatureRow>): void {
    this.size++
    for (const feature of features) this.named.set(feature, (this.named.get(feature) ?? 0) + 1)
  }
}

/** How many names of lists of skills there are, each once per advert, and what they come to. */
export class MentionCounts {
  recognised = 0
  unknown = 0
  ambiguous = 0
  ignored = 0

  add({ recognised, unknown, ambiguous, ignored }: Mentions): void {
    this.recognised += recognised
    this.unknown += unknown.length
    this.ambiguous += ambiguous.length
    this.ignored += ignored.length
  }

  /** The share that is recognised, of what is neither ignored nor ambiguous; null if there is none. */
  get share(): number | null {
    const all = this.recognised + this.unknown
    return all === 0 ? null : this.recognised / all
  }
}

/** More features than any graph has: pairs of them are numbers below 2^53. */
const manyFeatures = 2 ** 26

/** What is counted of adverts. The memory that it takes does not depend on how many there are. */
export class Tally {
  readonly all = new FeatureCounts()
  readonly byRole = new Map<string, FeatureCounts>()
  withoutSkills = 0
  withoutRole = 0
  readonly mentions = new MentionCounts()
  /** The same of adverts that name the feature that the mapping is about. */
  readonly mentionsAbout = new MentionCounts()
  readonly unknown = new FrequentTexts()
  readonly ambiguous = new FrequentTexts()
  readonly ignored = new FrequentTexts()
  /** Titles of adverts that are for no role. */
  readonly titles = new FrequentTexts()
  readonly #about: FeatureRow | undefined
  readonly #features: FeatureRow[] = []
  readonly #numbers = new Map<FeatureRow, number>()
  readonly #pairs = new Map<number, number>()

  constructor(about: FeatureRow | undefined) {
    this.#about = about
  }

  /**
   * Counts one advert.
   *
   * @param roles that it is for
   * @param mentions what its list of skills comes to; undefined if it has a text instead
   */
  add(
    title: string,
    roles: readonly string[],
    features: ReadonlySet<FeatureRow>,
    mentions: Mentions | undefined,
  ): void {
    this.all.add(features)
    for (const role of roles) {
      let counts = this.byRole.get(role)
      if (counts === undefined) {
        counts = new FeatureCounts()
        this.byRole.set(role, counts)
      }
      counts.add(features)
    }
    if (roles.length === 0) {
      this.withoutRole++
      this.titles.add(title)
    }
    if (features.size === 0) this.withoutSkills++
    this.#addPairs(features)
    if (mentions === undefined) return
    this.mentions.add(mentions)
    if (this.#about !== undefined && features.has(this.#about)) this.mentionsAbout.add(mentions)
    for (const name of mentions.unknown) this.unknown.add(name)
    for (const name of mentions.ambiguous) this.ambiguous.add(name)
    for (const name of mentions.ignored) this.ignored.add(name)
  }

  #addPairs(features: ReadonlySet<FeatureRow>): void {
    const numbers = Array.from(features, (feature) => this.#numberOf(feature)).sort((a, b) => a - b)
    for (let first = 0; first < numbers.length; first++) {
      for (let second = first + 1; second < numbers.length; second++) {
        const pair = numbers[first]! * manyFeatures + numbers[second]!
        this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1)
      }
    }
  }

  #numberOf(feature: FeatureRow): number {
    let number = this.#numbers.get(feature)
    if (number === undefined) {
      number = this.#features.push(feature) - 1
      this.#numbers.set(feature, number)
    }
    return number
  }

  /** Visits the pairs of features that adverts name together. */
  eachPair(visit: (a: FeatureRow, b: FeatureRow, named: number) => void): void {
    for (const [pair, named] of this.#pairs) {
      visit(this.#features[Math.floor(pair / manyFeatures)]!, this.#features[pair % manyFeatures]!, named)
    }
  }
}
