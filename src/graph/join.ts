import { wholeNumbers } from '../columns/wholeNumbers.ts'
import { type Adjacency, adjacency } from './adjacency.ts'

/** Two adjacencies from the same nodes as one; the targets of the second are numbered after those of the first. */
export function join(first: Adjacency, second: Adjacency, shift: number): Adjacency {
  const values = [...new Set([...first.coded.values, ...second.coded.values])]
  const numberOf = new Map(values.map((value, number) => [value, number]))
  const offsets = first.offsets.map((offset, node) => offset + second.offsets[node]!)
  const targets = new Uint32Array(first.targets.length + second.targets.length)
  const codes = wholeNumbers(targets.length, values.length)
  const copy = (part: Adjacency, shift: number, placeOf: (node: number) => number) => {
    const recoded = Uint32Array.from(part.coded.values, (value) => numberOf.get(value)!)
    for (let node = 0; node + 1 < offsets.length; node++) {
      const start = part.offsets[node]!
      const end = part.offsets[node + 1]!
      const moved = placeOf(node) - start
      for (let position = start; position < end; position++) {
        targets[position + moved] = part.targets[position]! + shift
        codes[position + moved] = recoded[part.coded.codes[position]!]!
      }
    }
  }
  copy(first, 0, (node) => offsets[node]!)
  copy(second, shift, (node) => first.offsets[node + 1]! + second.offsets[node]!)
  return adjacency(offsets, targets, { codes, values })
}
