import { inc, lt, major, valid } from 'semver'
import { type Change, heaviest, type Weight } from './change.ts'
import type { Section } from './changelog.ts'

/** What is known when a release is made. */
export interface Candidate {
  /** The version of the last release. */
  readonly last: string
  /** The version in package.json. */
  readonly version: string
  /** What has changed since the last release. */
  readonly changes: readonly Change[]
  /** The changelog, newest first. */
  readonly sections: readonly Section[]
}

/**
 * The least version that may follow another, by semantic versioning. Before 1.0.0 the second number stands for the first,
 * as npm reads `^0.1.0`: what breaks raises it, and everything else raises the third.
 */
export function leastVersion(last: string, weight: Weight): string {
  const isEarly = major(last) === 0
  if (weight === 'breaking') return inc(last, isEarly ? 'minor' : 'major')!
  return inc(last, weight === 'addition' && !isEarly ? 'minor' : 'patch')!
}

/** The sections that tell of what came after the last release. */
const newer = ({ last, sections }: Candidate) =>
  sections.filter(({ version }) => version === undefined || lt(last, version))

/** The least version that the next release may have, by what has changed and by what the changelog tells. */
export function nextVersion(candidate: Candidate): string {
  const told = newer(candidate).flatMap(({ weights }) => weights)
  return leastVersion(candidate.last, heaviest([...candidate.changes.map(({ weight }) => weight), ...told]))
}

/** What is wrong with the changelog, whether a release is made or not: one sentence for each. */
export function changelogProblems(candidate: Candidate): string[] {
  const { last, changes, sections } = candidate
  const problems: string[] = []
  const released = sections.filter(({ version }) => version !== undefined)
  for (const [place, { version, date, weights }] of released.entries()) {
    const before = released[place + 1]
    if (date === undefined)
      problems.push(`CHANGELOG.md: ${version} has no date; it should be [${version}] - YYYY-MM-DD.`)
    if (weights.length === 0) problems.push(`CHANGELOG.md: ${version} tells of nothing.`)
    if (before === undefined) continue
    if (!lt(before.version!, version!)) problems.push(`CHANGELOG.md: ${version} stands above ${before.version}.`)
    if (date !== undefined && before.date !== undefined && date < before.date) {
      problems.push(`CHANGELOG.md: ${version} is older than ${before.version}, which stands below it.`)
    }
  }
  if (!released.some(({ version }) => version === last))
    problems.push(`CHANGELOG.md: ${last}, the last release, is missing.`)
  const breaking = changes.filter(({ weight }) => weight === 'breaking')
  if (breaking.length > 0 && !newer(candidate).some(({ weights }) => weights.includes('breaking'))) {
    problems.push(
      'CHANGELOG.md does not tell what breaks: an entry under "Removed", or one that begins with **Breaking:**, should say what clients have to change.',
    )
  }
  return problems
}

/** Why no release of this version may be made: one sentence for each reason. */
export function releaseProblems(candidate: Candidate): string[] {
  const { last, version, sections } = candidate
  const least = nextVersion(candidate)
  const problems = changelogProblems(candidate)
  if (valid(version) === null)
    return [`package.json: "${version}" is no version; it should be at least ${least}.`, ...problems]
  if (lt(version, least)) {
    const why = version === last ? ', which is released already' : ''
    problems.push(`package.json has version ${version}${why}; it should be at least ${least}.`)
  }
  if (!sections.some((section) => section.version === version)) {
    problems.push(
      `CHANGELOG.md has no section for ${version}; what is under "Unreleased" should be under [${version}] - YYYY-MM-DD.`,
    )
  } else if (sections.some((section) => section.version === undefined && section.weights.length > 0)) {
    problems.push(
      `CHANGELOG.md has entries under "Unreleased"; what ${version} brings should be under its own heading.`,
    )
  }
  const others = newer(candidate)
    .flatMap((section) => section.version ?? [])
    .filter((other) => other !== version)
  for (const other of others) {
    problems.push(`CHANGELOG.md has ${other}, which is not the last release on record: that is ${last}.`)
  }
  return problems
}
