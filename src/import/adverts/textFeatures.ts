import type { FeatureRow } from '../../graph/rows.ts'
import type { Ambiguous } from '../../names/ambiguousNames.ts'
import { isCapital, NamesInText, type Sought } from '../../names/namesInText.ts'
import { nameKey } from '../../names/nameTokens.ts'
import type { Named } from '../samples/featureNames.ts'

/** Finds names of features in the texts of adverts. */
export class TextFeatures {
  readonly #names: NamesInText<Named & Sought>

  /**
   * @param names by {@link nameKey}, as is `ambiguous`
   * @param ignored names as they are written
   */
  constructor(
    names: ReadonlyMap<string, Named>,
    ambiguous: ReadonlyMap<string, Ambiguous>,
    ignored: Readonly<Record<string, string>>,
  ) {
    const without = new Set(Object.keys(ignored).map(nameKey))
    const sought = new Map<string, Named & Sought>()
    for (const [key, named] of names) {
      if (without.has(key)) continue
      sought.set(key, { ...named, isCapital: isCapital(named.name), proof: ambiguous.get(key) })
    }
    this.#names = new NamesInText(sought)
  }

  in(text: string): ReadonlySet<FeatureRow> {
    return new Set(this.#names.in(text).map(({ sought }) => sought.feature))
  }
}
