import type { Index } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import { corpus } from '../graph/corpus.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { basisTables } from './basisTables.ts'
import { rolesOfDataset } from './datasetFacts.ts'
import { latentDirections, latentRow, type SparseMatrix } from './latentSpace.ts'

/** What is named together is told by so many dimensions, or by a third of the roles where these are few. */
const mostDimensions = 30

/** From these many roles on, dimensions are found from a part of them. */
const mostRoles = 10_000

/** A role with as many listed features as this has half of its fit: a short list makes any match look good. */
const shortList = 8

/** The roles of a dataset in latent dimensions. */
export interface FitSpace {
  readonly roles: Uint32Array
  readonly dimensions: number
  readonly directions: Float32Array
  /** Per role, as many numbers as there are dimensions; a vector of length 1 or 0. */
  readonly rows: Float32Array
  /** Per role, what its fit is multiplied by, in (0, 1]. */
  readonly credits: Float32Array
  readonly rarities: Float64Array
}

/**
 * How well the roles of a dataset fit what somebody knows, in [0, 1]: the cosine of both in the latent dimensions of what
 * the dataset names together, less for roles of which little is named.
 *
 * @param amounts by feature, how much of it is known
 * @returns per role of the space
 */
export function fits(space: FitSpace, amounts: ReadonlyMap<Index<'Feature'>, number>): Float64Array {
  const { dimensions, directions, rows, credits, rarities } = space
  const entries = Array.from(amounts, ([feature, amount]) => [feature, amount * rarities[feature]!] as const)
  const wanted = latentRow(directions, dimensions, entries)
  const length = Math.sqrt(wanted.reduce((sum, number) => sum + number * number, 0))
  const found = new Float64Array(space.roles.length)
  if (length < 1e-9) return found
  for (let place = 0; place < found.length; place++) {
    let product = 0
    for (let dimension = 0; dimension < dimensions; dimension++) {
      product += wanted[dimension]! * rows[place * dimensions + dimension]!
    }
    found[place] = Math.max(0, product / length) * credits[place]!
  }
  return found
}

/** The latent dimensions of the skills and libraries that a dataset lists for its roles, by tf-idf. */
export const fitSpace = derived((snapshot: Snapshot, dataset: number): FitSpace => {
  const roles = Uint32Array.from(rolesOfDataset(snapshot, dataset))
  const { rarities } = corpus(snapshot.features, [dataset])
  const matrix = listedFeatures(snapshot, dataset, roles, rarities)
  const dimensions = Math.min(mostDimensions, Math.ceil(roles.length / 3))
  const directions = latentDirections(part(matrix, mostRoles), dimensions)
  const rows = new Float32Array(roles.length * dimensions)
  const credits = new Float32Array(roles.length)
  for (let place = 0; place < roles.length; place++) {
    const row = latentRow(directions, dimensions, entriesOf(matrix, place))
    const length = Math.sqrt(row.reduce((sum, number) => sum + number * number, 0)) || 1
    rows.set(
      row.map((number) => number / length),
      place * dimensions,
    )
    const listed = matrix.offsets[place + 1]! - matrix.offsets[place]!
    credits[place] = listed / (listed + shortList)
  }
  return { roles, dimensions, directions, rows, credits, rarities }
}, 'fit')

/** Per role the features that the dataset lists for it, by weight and idf, each row of length 1. Ratings are left out. */
function listedFeatures(snapshot: Snapshot, dataset: number, roles: Uint32Array, rarities: Float64Array): SparseMatrix {
  const tables = basisTables(snapshot)[dataset]!.tables.filter(
    ({ basis }) => basis === 'SKILLS' || basis === 'LIBRARIES',
  )
  const offsets = new Uint32Array(roles.length + 1)
  const columns: number[] = []
  const values: number[] = []
  for (let place = 0; place < roles.length; place++) {
    const start = columns.length
    for (const table of tables) {
      table.eachHeld(roles[place]!, (feature, amount) => {
        columns.push(feature)
        values.push(amount * rarities[feature]!)
      })
    }
    let square = 0
    for (let entry = start; entry < values.length; entry++) square += values[entry]! ** 2
    for (let entry = start; entry < values.length; entry++) values[entry]! /= Math.sqrt(square)
    offsets[place + 1] = columns.length
  }
  return {
    offsets,
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
    columnCount: snapshot.features.rows.length,
  }
}

/** Every n-th row, with n such that at most `mostRows` are left. */
function part(matrix: SparseMatrix, mostRows: number): SparseMatrix {
  const rowCount = matrix.offsets.length - 1
  if (rowCount <= mostRows) return matrix
  const step = Math.ceil(rowCount / mostRows)
  const offsets = [0]
  const columns: number[] = []
  const values: number[] = []
  for (let row = 0; row < rowCount; row += step) {
    for (const [column, value] of entriesOf(matrix, row)) {
      columns.push(column)
      values.push(value)
    }
    offsets.push(columns.length)
  }
  return {
    offsets: Uint32Array.from(offsets),
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
    columnCount: matrix.columnCount,
  }
}

function* entriesOf({ offsets, columns, values }: SparseMatrix, row: number): Generator<readonly [number, number]> {
  for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) yield [columns[entry]!, values[entry]!]
}
