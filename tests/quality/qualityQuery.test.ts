import { expect, test } from 'vitest'
import { measured } from '../../src/quality/measured.file.ts'
import { QualityCheck } from '../../src/quality/qualityCheck.ts'
import { measures } from '../../src/similarity/measures.ts'
import { ask } from '../support/ask.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

const snapshot = sketchedSnapshot([{ title: 'A' }])

test('Query.quality gives every figure that was measured', async () => {
  const { data, errors } = await ask(
    snapshot,
    `{ quality { command releases { dataset version } defaultMeasure
         figures { measure dataset subset metric value low high occupations }
         checks { check dataset value low high answers } } }`,
  )
  expect(errors).toEqual([])
  const { defaultMeasure, ...served } = data.quality
  expect(served).toEqual(measured)
  expect(measures).toHaveProperty(defaultMeasure)
})

test('Query.quality ranks the measures by one metric', async () => {
  const { data } = await ask(
    snapshot,
    '{ quality(dataset: "onet", subset: ALL, metric: RECALL_AT_10) { figures { measure value low high } } }',
  )
  const figures: { measure: string; value: number; low: number; high: number }[] = data.quality.figures
  expect(figures.map(({ measure }) => measure).sort()).toEqual(Object.keys(measures).sort())
  expect(figures.map(({ value }) => value)).toEqual(figures.map(({ value }) => value).sort((a, b) => b - a))
  expect(figures.every(({ value, low, high }) => 0 <= low && low <= value && value <= high && high <= 1)).toBe(true)
})

test('Query.quality shows one measure', async () => {
  const { data } = await ask(
    snapshot,
    '{ quality(measure: TFIDF_COSINE, dataset: "esco", subset: ALL) { figures { measure metric } } }',
  )
  expect(data.quality.figures).toEqual(
    ['RECALL_AT_10', 'PRECISION_AT_5', 'NDCG_AT_20', 'HIT_AT_1'].map((metric) => ({ measure: 'TFIDF_COSINE', metric })),
  )
})

test('Query.quality names the datasets that were measured', async () => {
  const { errors } = await ask(snapshot, '{ quality(dataset: "esca") { command } }')
  expect(errors).toEqual([
    { message: 'Nothing was measured of the dataset "esca"; of "onet" and "esco" it was.', code: 'NOT_FOUND' },
  ])
})

test('Query.quality gives the checks of one dataset', async () => {
  const { data } = await ask(
    snapshot,
    '{ quality(dataset: "onet") { checks { check dataset value low high answers } } }',
  )
  const checks: { check: string; dataset: string; value: number; low: number; high: number }[] = data.quality.checks
  expect(checks.map(({ check }) => check).sort()).toEqual(Object.keys(QualityCheck).sort())
  expect(new Set(checks.map(({ dataset }) => dataset))).toEqual(new Set(['onet']))
  expect(checks.every(({ value, low, high }) => 0 <= low && low <= value && value <= high && high <= 1)).toBe(true)
})
