import { expect, test } from 'vitest'
import { latentDirections, latentRow, type SparseMatrix } from '../../src/readiness/latentSpace.ts'

function sparse(rows: readonly (readonly number[])[]): SparseMatrix {
  const columns = rows.flatMap((row) => [...row.keys()].filter((column) => row[column] !== 0))
  const values = rows.flatMap((row) => row.filter((value) => value !== 0))
  const offsets = [0]
  for (const row of rows) offsets.push(offsets.at(-1)! + row.filter((value) => value !== 0).length)
  return {
    offsets: Uint32Array.from(offsets),
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
    columnCount: rows[0]!.length,
  }
}

const length = (row: Float64Array) => Math.hypot(...row)

test('the directions span the singular vectors of the largest singular values', () => {
  // Two blocks, of singular values 5 and √2, and a third of 0.1, which two dimensions leave out.
  const matrix = sparse([
    [3, 4, 0, 0, 0],
    [0, 0, 1, 1, 0],
    [0, 0, 0, 0, 0.1],
  ])
  const directions = latentDirections(matrix, 2)
  const of = (column: number) => latentRow(directions, 2, [[column, 1]])
  expect(
    length(
      latentRow(directions, 2, [
        [0, 0.6],
        [1, 0.8],
      ]),
    ),
  ).toBeCloseTo(1, 6)
  expect(
    length(
      latentRow(directions, 2, [
        [0, 0.8],
        [1, -0.6],
      ]),
    ),
  ).toBeCloseTo(0, 6)
  expect(
    length(
      latentRow(directions, 2, [
        [2, Math.SQRT1_2],
        [3, Math.SQRT1_2],
      ]),
    ),
  ).toBeCloseTo(1, 6)
  expect(length(of(4))).toBeCloseTo(0, 6)
})

test('the same matrix has the same directions, and one without rows has none', () => {
  const matrix = sparse([
    [1, 2],
    [2, 1],
  ])
  expect(latentDirections(matrix, 1)).toEqual(latentDirections(matrix, 1))
  expect(latentDirections({ ...matrix, offsets: Uint32Array.of(0) }, 0)).toHaveLength(0)
})
