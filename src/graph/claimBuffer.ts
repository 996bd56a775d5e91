import type { Confidence, Weight } from '../catalogue/units.ts'
import { DictionaryBuilder } from '../columns/dictionaryColumn.ts'
import { UintBuffer } from '../columns/uintBuffer.ts'
import type { SourceRow } from './rows.ts'

/** What one source says about one edge. */
export interface Claim<Own extends object = object> {
  /** Index of the node that the edge starts from. */
  readonly from: number
  /** Index of the node that the edge leads to. */
  readonly to: number
  readonly weight: Weight
  /** What the source says beside weight and evidence. Claims that say the same share one object. */
  readonly attributes: Own
  readonly source: SourceRow
  readonly locator: string
  readonly confidence: Confidence
}

/**
 * Claims in any order, stored in columns of about fifteen bytes per claim, so that millions can stream in. Building edges
 * consumes the columns one after the other, so that no claim is in memory twice.
 */
export class ClaimBuffer<Own extends object = object> {
  readonly froms = new UintBuffer()
  readonly tos = new UintBuffer()
  readonly weights = new DictionaryBuilder<number>()
  readonly attributes = new DictionaryBuilder<Own>()
  readonly sources = new DictionaryBuilder<SourceRow>()
  readonly locators = new DictionaryBuilder<string>()
  readonly confidences = new DictionaryBuilder<number>()

  add({ from, to, weight, attributes, source, locator, confidence }: Claim<Own>): void {
    this.froms.push(from)
    this.tos.push(to)
    this.weights.push(weight)
    this.attributes.push(attributes)
    this.sources.push(source)
    this.locators.push(locator)
    this.confidences.push(confidence)
  }
}
