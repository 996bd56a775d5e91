import { expect, it } from 'vitest'
import { progressLine } from '../../../src/import/release/progressLine.ts'

it('shows progress, speed and remaining time of an import', () => {
  const line = progressLine({ stage: 'reading', done: 25, total: 100, rows: 5000 }, 2000)
  expect(line).toBe(`reading ${'█'.repeat(6)}${'░'.repeat(18)} 25 %  5000 rows, 2500 a second, 6 s left`)
})

it('works at the start and at the end', () => {
  expect(progressLine({ stage: 'writing', done: 0, total: 10, rows: 0 }, 0)).toContain(
    '0 %  0 rows, 0 a second, 0 s left',
  )
  expect(progressLine({ stage: 'writing', done: 0, total: 0, rows: 0 }, 5)).toContain('100 %')
})
