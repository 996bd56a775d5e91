import type { FeatureRow } from '../../graph/rows.ts'
import type { Ambiguous } from '../../names/ambiguousNames.ts'
import { nameKey } from '../../names/nameTokens.ts'
import { folded } from '../../names/normalised.ts'
import type { Named } from '../samples/featureNames.ts'

/** What the names of one advert come to; each name counts once. */
export interface Mentions {
  readonly features: ReadonlySet<FeatureRow>
  /** Number of names that lead to the features: two names may lead to one. */
  readonly recognised: number
  /** Names that the mapping ignores. */
  readonly ignored: readonly string[]
  /** Ambiguous names that nothing proves. */
  readonly ambiguous: readonly string[]
  /** Names that the graph does not have. */
  readonly unknown: readonly string[]
}

/** Finds the features of lists of skills. */
export class ListedFeatures {
  readonly #names: ReadonlyMap<string, Named>
  readonly #ambiguous: ReadonlyMap<string, Ambiguous>
  readonly #ignored: ReadonlySet<string>

  /**
   * @param names by {@link nameKey}, as is `ambiguous`
   * @param ignored names as they are written
   */
  constructor(
    names: ReadonlyMap<string, Named>,
    ambiguous: ReadonlyMap<string, Ambiguous>,
    ignored: Readonly<Record<string, string>>,
  ) {
    this.#names = names
    this.#ambiguous = ambiguous
    this.#ignored = new Set(Object.keys(ignored).map(nameKey))
  }

  /** @param skills the list of one advert */
  in(skills: readonly string[]): Mentions {
    const ignored: string[] = []
    const ambiguous: string[] = []
    const unknown: string[] = []
    const clear = new Map<string, FeatureRow>()
    const toProve = new Map<string, FeatureRow>()
    for (const [key, written] of new Map(skills.map((skill) => [nameKey(skill), skill]))) {
      const feature = this.#names.get(key)?.feature
      if (this.#ignored.has(key)) ignored.push(key)
      else if (feature === undefined) unknown.push(folded(written))
      else if (this.#ambiguous.get(key)?.among === undefined) clear.set(key, feature)
      else toProve.set(key, feature)
    }
    const listed = [...clear, ...toProve]
    const features = new Set(clear.values())
    for (const [key, feature] of toProve) {
      const among = this.#ambiguous.get(key)!.among!
      // Another name of the list, even one of the same feature: "golang" proves "go".
      if (listed.some(([other, otherFeature]) => other !== key && among.has(otherFeature))) features.add(feature)
      else ambiguous.push(key)
    }
    return { features, recognised: listed.length - ambiguous.length, ignored, ambiguous, unknown }
  }
}
