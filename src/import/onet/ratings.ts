import type { Fact, Values } from '../release/fact.ts'
import { slugged } from '../release/slug.ts'
import { sourceFile } from '../release/sourceFile.ts'

/** Importance, from 1 to 5, from which on a skill is ESSENTIAL: O*NET calls it important. */
const important = 3

interface Ratings {
  readonly name: string
  readonly kind: 'SKILL' | 'KNOWLEDGE'
  readonly specification: string
}

/**
 * Importance and level of skills or knowledge for occupations. One row has the importance of a pair (scale IM, 1 to 5),
 * another its level (scale LV, 0 to 7).
 *
 * The weight is (importance − 1) / 4, in (0, 1]; importance 1, "not important", makes no edge. The level is divided by 7.
 * Ratings that O*NET recommends to suppress for low precision, or marks as not relevant, are skipped.
 */
export function ratings({ name, kind, specification }: Ratings) {
  return sourceFile({
    name,
    paths: [`${name}.txt`, `${name}.csv`],
    required: false,
    specification,
    columns: ['O*NET-SOC Code', 'Element ID', 'Element Name', 'Scale ID', 'Data Value'],
    optionalColumns: ['Recommend Suppress', 'Not Relevant'],
    row(cells) {
      const { 'O*NET-SOC Code': from, 'Element ID': to, 'Element Name': skill, 'Scale ID': scale } = cells
      if (!to || !skill) return { reject: 'Element ID or Element Name is empty' }
      const range = ranges[scale]
      if (range === undefined) return { skip: `scale ${scale}` }
      const value = cells['Data Value'] === '' ? Number.NaN : Number(cells['Data Value'])
      if (!(value >= range[0] && value <= range[1])) {
        return { reject: `Data Value is "${cells['Data Value']}"; it should be ${range[0]} to ${range[1]}` }
      }
      const element = { name: skill, kind, code: to }
      const node: Fact = { node: 'skills', id: to, slug: slugged(skill), values: element, repeated: 'merge' }
      const edge = (values: Values): Fact => ({ edge: 'roleSkills', from, to, values, repeated: 'fill' })
      const suppressed = cells['Recommend Suppress'] === 'Y'
      if (scale === 'IM') {
        if (suppressed) return { skip: 'importance that O*NET recommends to suppress', facts: [node] }
        if (value === 1) return { skip: 'importance 1, not important', facts: [node] }
        const requirement = value >= important ? 'ESSENTIAL' : 'OPTIONAL'
        return { facts: [node, edge({ weight: (value - 1) / 4, requirement, locator: name })] }
      }
      if (cells['Not Relevant'] === 'Y') {
        return { skip: 'level of what is not relevant', facts: [node, edge({ relevant: false })] }
      }
      if (suppressed) return { skip: 'level that O*NET recommends to suppress', facts: [node] }
      return { facts: [node, edge({ level: value / 7 })] }
    },
  })
}

/** Least and greatest value of each scale. */
const ranges: Readonly<Record<string, readonly [number, number]>> = { IM: [1, 5], LV: [0, 7] }
