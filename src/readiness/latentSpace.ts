import type { Index } from '../catalogue/units.ts'

/** A sparse matrix by rows: the entries of row `r` stand at `offsets[r]` to `offsets[r + 1]`. */
export interface SparseMatrix {
  readonly offsets: Uint32Array
  readonly columns: Uint32Array
  readonly values: Float64Array
  readonly columnCount: number
}

/** How often the subspace is multiplied; the directions that matter converge long before. */
const iterations = 12

/**
 * The right singular vectors of a matrix that belong to its largest singular values, as latent semantic analysis uses
 * them (Deerwester, Dumais, Furnas, Landauer, Harshman: Indexing by Latent Semantic Analysis, 1990), found by subspace
 * iteration (Halko, Martinsson, Tropp: Finding Structure with Randomness, 2011, algorithm 4.4).
 *
 * @param dimensions how many; fewer if the matrix has no more rows
 * @returns per column of the matrix as many numbers as there are dimensions
 */
export function latentDirections(matrix: SparseMatrix, dimensions: number): Float32Array {
  const rowCount = matrix.offsets.length - 1
  let left = pseudoRandom(rowCount * dimensions)
  orthonormalise(left, rowCount, dimensions)
  for (let step = 0; step < iterations; step++) {
    left = timesMatrix(matrix, timesTransposed(matrix, left, dimensions), dimensions)
    orthonormalise(left, rowCount, dimensions)
  }
  const right = timesTransposed(matrix, left, dimensions)
  orthonormalise(right, matrix.columnCount, dimensions)
  return Float32Array.from(right)
}

/** A row of latent coordinates: the sum of the directions of its entries. */
export function latentRow(
  directions: Float32Array,
  dimensions: number,
  entries: Iterable<readonly [column: Index<'Feature'>, value: number]>,
): Float64Array {
  const row = new Float64Array(dimensions)
  for (const [column, value] of entries) {
    for (let dimension = 0; dimension < dimensions; dimension++) {
      row[dimension]! += value * directions[column * dimensions + dimension]!
    }
  }
  return row
}

function timesTransposed(
  { offsets, columns, values, columnCount }: SparseMatrix,
  left: Float64Array,
  dimensions: number,
): Float64Array {
  const right = new Float64Array(columnCount * dimensions)
  for (let row = 0; row < offsets.length - 1; row++) {
    for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) {
      const into = columns[entry]! * dimensions
      const value = values[entry]!
      for (let dimension = 0; dimension < dimensions; dimension++) {
        right[into + dimension]! += value * left[row * dimensions + dimension]!
      }
    }
  }
  return right
}

function timesMatrix(
  { offsets, columns, values }: SparseMatrix,
  right: Float64Array,
  dimensions: number,
): Float64Array {
  const left = new Float64Array((offsets.length - 1) * dimensions)
  for (let row = 0; row < offsets.length - 1; row++) {
    for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) {
      const from = columns[entry]! * dimensions
      const value = values[entry]!
      for (let dimension = 0; dimension < dimensions; dimension++) {
        left[row * dimensions + dimension]! += value * right[from + dimension]!
      }
    }
  }
  return left
}

/** Makes the columns orthonormal, in place (modified Gram–Schmidt); a column that depends on others becomes zero. */
function orthonormalise(matrix: Float64Array, rowCount: number, dimensions: number): void {
  for (let column = 0; column < dimensions; column++) {
    for (let other = 0; other < column; other++) {
      let product = 0
      for (let row = 0; row < rowCount; row++) {
        product += matrix[row * dimensions + column]! * matrix[row * dimensions + other]!
      }
      for (let row = 0; row < rowCount; row++) {
        matrix[row * dimensions + column]! -= product * matrix[row * dimensions + other]!
      }
    }
    let square = 0
    for (let row = 0; row < rowCount; row++) square += matrix[row * dimensions + column]! ** 2
    const scale = square < 1e-18 ? 0 : 1 / Math.sqrt(square)
    for (let row = 0; row < rowCount; row++) matrix[row * dimensions + column]! *= scale
  }
}

/** Numbers from -1 to 1, the same in every process (a linear congruential generator; Numerical Recipes, 1992). */
function pseudoRandom(length: number): Float64Array {
  let state = 1
  return Float64Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 31 - 1
  })
}
