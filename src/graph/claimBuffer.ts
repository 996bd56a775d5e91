import { DictionaryBuilder } from '../columns/dictionaryColumn.ts'
import { UintBuffer } from '../columns/uintBuffer.ts'
import type { SourceRow } from './rows.ts'
import type { Confidence, Weight } from './units.ts'

/** What one source says about one edge. */
export interface Claim {
  /** Index of the node that the edge starts from. */
  readonly from: number
  /** Index of the node that the edge leads to. */
  readonly to: number
  readonly weight: Weight
  /** Code of the requirement or relation, at most 255; 0 where the kind of edge has none. */
  readonly detail: number
  readonly source: SourceRow
  readonly locator: string
  readonly confidence: Confidence
}

/**
 * Claims in any order, stored in columns of about fifteen bytes per claim, so that millions can stream in. Building edges
 * consumes the columns one after the other, so that no claim is in memory twice.
 */
export class ClaimBuffer {
  readonly froms = new UintBuffer()
  readonly tos = new UintBuffer()
  readonly weights = new DictionaryBuilder<number>()
  readonly details = new UintBuffer()
  readonly sources = new DictionaryBuilder<SourceRow>()
  readonly locators = new DictionaryBuilder<string>()
  readonly confidences = new DictionaryBuilder<number>()

  add({ from, to, weight, detail, source, locator, confidence }: Claim): void {
    this.froms.push(from)
    this.tos.push(to)
    this.weights.push(weight)
    this.details.push(detail)
    this.sources.push(source)
    this.locators.push(locator)
    this.confidences.push(confidence)
  }
}
