import type { SourcesViewQuery } from '../asking/generated/operations.ts'

type Quality = SourcesViewQuery['quality']

/** The figures that the paragraph about quality tells. */
export interface ToldQuality {
  /** How often the career called most alike is one that experts call near, 0 to 1, with the ends of its interval. */
  readonly hit: { readonly value: number; readonly low: number; readonly high: number; readonly occupations: number }
  /** Shares, 0 to 1; undefined where they were not measured. */
  readonly triples: number | undefined
  readonly direction: number | undefined
}

/** The dataset whose occupations were judged by its own experts. */
const judged = 'onet'

/** @returns undefined where it was not measured */
export function toldQuality({ figures, checks }: Quality): ToldQuality | undefined {
  const hit = figures.find(({ dataset, metric }) => dataset === judged && metric === 'HIT_AT_1')
  const check = (name: Quality['checks'][number]['check']) =>
    checks.find(({ check, dataset }) => check === name && dataset === judged)?.value
  return hit && { hit, triples: check('TRIPLES'), direction: check('DIRECTION') }
}
