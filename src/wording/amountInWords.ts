import type { FeatureRow, LibraryRow } from '../graph/rows.ts'
import { enumerated } from './sentence.ts'
import { twoDigits } from './twoDigits.ts'

/** What kinds of software are called, in the singular and the plural. */
const calledBy: Readonly<Record<LibraryRow['kind'], readonly [one: string, many: string]>> = {
  LIBRARY: ['library', 'libraries'],
  FRAMEWORK: ['library', 'libraries'],
  LANGUAGE: ['language', 'languages'],
  TOOL: ['tool', 'tools'],
  PLATFORM: ['tool', 'tools'],
}

const skill = ['skill', 'skills'] as const
const tool = ['tool', 'tools'] as const

/**
 * How many skills and how much software in words: "14 skills and 3 libraries", "1 skill and 2 languages"; "nothing" if
 * there are none. Software of several kinds is counted together, as tools: "14 skills and 5 tools". Numbers have two
 * digits at most.
 */
export function amountInWords(features: readonly FeatureRow[]): string {
  const libraries = features.filter((feature): feature is LibraryRow => feature.type === 'Library')
  const [called = tool, ...others] = new Set(libraries.map(({ kind }) => calledBy[kind]))
  const parts = [
    counted(features.length - libraries.length, skill),
    counted(libraries.length, others.length > 0 ? tool : called),
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'nothing' : enumerated(parts)
}

function counted(number: number, [one, many]: readonly [one: string, many: string]): string {
  if (number === 0) return ''
  return number === 1 ? `1 ${one}` : `${twoDigits(number)} ${many}`
}
