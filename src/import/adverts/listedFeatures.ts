import type { FeatureRow } from '../../graph/rows.ts'
import { folded } from '../../names/normalised.ts'
import type { Doubt } from './doubts.ts'
import type { Named } from './featureNames.ts'
import { nameKey } from './nameTokens.ts'

/** What the names of one advert come to; each name counts once. */
export interface Mentions {
  readonly features: ReadonlySet<FeatureRow>
  /** Number of names that lead to the features: two names may lead to one. */
  readonly recognised: number
  /** Names that the mapping ignores. */
  readonly ignored: readonly string[]
  /** Ambiguous names that nothing proves. */
  readonly doubtful: readonly string[]
  /** Names that the graph does not have. */
  readonly unknown: readonly string[]
}

/** Finds the features of lists of skills. */
export class ListedFeatures {
  readonly #names: ReadonlyMap<string, Named>
  readonly #doubts: ReadonlyMap<string, Doubt>
  readonly #ignored: ReadonlySet<string>

  /**
   * @param names by {@link nameKey}, as are `doubts`
   * @param ignored names as they are written
   */
  constructor(
    names: ReadonlyMap<string, Named>,
    doubts: ReadonlyMap<string, Doubt>,
    ignored: Readonly<Record<string, string>>,
  ) {
    this.#names = names
    this.#doubts = doubts
    this.#ignored = new Set(Object.keys(ignored).map(nameKey))
  }

  /** @param skills the list of one advert */
  in(skills: readonly string[]): Mentions {
    const ignored: string[] = []
    const doubtful: string[] = []
    const unknown: string[] = []
    const certain = new Map<string, FeatureRow>()
    const uncertain = new Map<string, FeatureRow>()
    for (const [key, written] of new Map(skills.map((skill) => [nameKey(skill), skill]))) {
      const feature = this.#names.get(key)?.feature
      if (this.#ignored.has(key)) ignored.push(key)
      else if (feature === undefined) unknown.push(folded(written))
      else if (this.#doubts.get(key)?.among === undefined) certain.set(key, feature)
      else uncertain.set(key, feature)
    }
    const listed = [...certain, ...uncertain]
    const features = new Set(certain.values())
    for (const [key, feature] of uncertain) {
      const among = this.#doubts.get(key)!.among!
      // Another name of the list, even one of the same feature: "golang" proves "go".
      if (listed.some(([other, otherFeature]) => other !== key && among.has(otherFeature))) features.add(feature)
      else doubtful.push(key)
    }
    return { features, recognised: listed.length - doubtful.length, ignored, doubtful, unknown }
  }
}
