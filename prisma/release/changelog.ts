import { parser, type Release } from 'keep-a-changelog'
import type { Weight } from './change.ts'

/** One section of CHANGELOG.md. */
export interface Section {
  /** Absent for what is not released yet. */
  readonly version: string | undefined
  readonly date: Date | undefined
  /** The weight of each of its entries. */
  readonly weights: readonly Weight[]
}

/**
 * Reads a changelog in the format of Keep a Changelog.
 *
 * @param text of CHANGELOG.md
 * @returns its sections in their order, newest first
 * @throws Error naming the line that is not of the format
 */
export function sectionsIn(text: string): Section[] {
  let releases: readonly Release[]
  try {
    releases = parser(text, { autoSortReleases: false }).releases
  } catch (error) {
    throw new Error(`CHANGELOG.md is not in the format of https://keepachangelog.com: ${(error as Error).message}`)
  }
  return releases.map(({ version, date, changes }) => ({
    version,
    date,
    weights: [...changes].flatMap(([kind, entries]) => entries.map(({ title }) => weightOf(kind, title))),
  }))
}

/** What breaks is removed, or says so: `- **Breaking:** …`. */
function weightOf(kind: string, title: string): Weight {
  if (kind === 'removed' || title.startsWith('**Breaking:**')) return 'breaking'
  return kind === 'fixed' || kind === 'security' ? 'fix' : 'addition'
}
