import { describe, expect, it } from 'vitest'
import type { Change, Weight } from '../../prisma/release/change.ts'
import { sectionsIn } from '../../prisma/release/changelog.ts'
import { changelogProblems, leastVersion, nextVersion, releaseProblems } from '../../prisma/release/nextVersion.ts'

const breaking: Change = { weight: 'breaking', message: "schema: Field 'sentence' was removed" }
const addition: Change = { weight: 'addition', message: 'setting LOG_LEVEL is new' }
const released = '## [0.1.0] - 2026-11-28\n\n### Added\n\n- A GraphQL API.\n'

/** A candidate after 0.1.0, with what stands above that in the changelog. */
function candidate(version: string, above: string, ...changes: Change[]) {
  return {
    last: '0.1.0',
    version,
    changes,
    sections: sectionsIn(`# Changelog\n\nWhat users notice.\n\n${above}\n${released}`),
  }
}

it.each<[string, Weight, string]>([
  ['0.1.0', 'breaking', '0.2.0'],
  ['0.1.0', 'addition', '0.1.1'],
  ['0.1.0', 'fix', '0.1.1'],
  ['1.4.2', 'breaking', '2.0.0'],
  ['1.4.2', 'addition', '1.5.0'],
  ['1.4.2', 'fix', '1.4.3'],
  ['1.0.0-rc.1', 'fix', '1.0.0'],
])('after %s, what is %s needs at least %s', (last, weight, least) => {
  expect(leastVersion(last, weight)).toBe(least)
})

describe('the version of the next release', () => {
  it.each([
    ['a change of the schema that breaks', '## [Unreleased]', [breaking], '0.2.0'],
    ['something new in the schema', '## [Unreleased]', [addition], '0.1.1'],
    ['an entry under Removed', '## [Unreleased]\n\n### Removed\n\n- The old page.\n', [], '0.2.0'],
    [
      'an entry that says that it breaks',
      '## [Unreleased]\n\n### Changed\n\n- **Breaking:** PORT is 80.\n',
      [],
      '0.2.0',
    ],
    ['a fix', '## [Unreleased]\n\n### Fixed\n\n- A stop.\n', [], '0.1.1'],
    ['nothing', '## [Unreleased]\n', [], '0.1.1'],
  ])('follows from %s', (_what, above, changes, version) => {
    expect(nextVersion(candidate('0.1.0', above, ...changes))).toBe(version)
  })
})

describe('a release', () => {
  const removed = (version: string) =>
    `## [Unreleased]\n\n## [${version}] - 2026-12-01\n\n### Removed\n\n- The field.\n`
  const added = (version: string) => `## [${version}] - 2026-12-01\n\n### Added\n\n- Logs.\n`

  it.each([
    ['what breaks', '0.2.0', removed('0.2.0'), [breaking]],
    ['what is new', '0.1.1', added('0.1.1'), [addition]],
    ['a version that is higher than it must be', '1.0.0', added('1.0.0'), [addition]],
  ])('has %s, told of in the changelog', (_what, version, above, changes) => {
    expect(releaseProblems(candidate(version, above, ...changes))).toEqual([])
  })

  it.each([
    ['too low', '0.1.1', removed('0.1.1'), [breaking], 'package.json has version 0.1.1; it should be at least 0.2.0.'],
    ['too low for what the changelog tells', '0.1.1', removed('0.1.1'), [], 'should be at least 0.2.0'],
    [
      'released already',
      '0.1.0',
      added('Unreleased'),
      [addition],
      '0.1.0, which is released already; it should be at least 0.1.1',
    ],
    ['not in the changelog', '0.1.1', added('Unreleased').replace(' - 2026-12-01', ''), [], 'no section for 0.1.1'],
    ['no version', 'next', added('0.1.1'), [], '"next" is no version; it should be at least 0.1.1'],
    [
      'not all of what is new',
      '0.1.1',
      `${added('Unreleased').replace(' - 2026-12-01', '')}\n${added('0.1.1')}`,
      [],
      'has entries under "Unreleased"',
    ],
    [
      'after one that was not recorded',
      '0.1.2',
      `${added('0.1.2')}\n${added('0.1.1')}`,
      [],
      'has 0.1.1, which is not the last release on record: that is 0.1.0',
    ],
    ['silent about what breaks', '0.2.0', added('0.2.0'), [breaking], 'does not tell what breaks'],
    ['older than the last', '0.1.1', added('0.1.1').replace('2026-12', '2025-12'), [], '0.1.1 is older than 0.1.0'],
    ['empty', '0.1.1', '## [0.1.1] - 2026-12-01\n', [], '0.1.1 tells of nothing'],
  ])('is refused if it is %s', (_what, version, above, changes, problem) => {
    expect(releaseProblems(candidate(version, above, ...changes)).join('\n')).toContain(problem)
  })
})

describe('the changelog', () => {
  it('is refused where it is not of the format', () => {
    expect(() => sectionsIn('# Changelog\n\nText.\n\n## Next week\n\n- Logs.\n')).toThrow(
      'CHANGELOG.md is not in the format of https://keepachangelog.com: Parse error in the line',
    )
  })

  it('has the last release, and versions in their order', () => {
    const sections = sectionsIn(
      `# Changelog\n\nText.\n\n${released.replace('0.1.0', '0.0.9')}\n${released.replace('0.1.0', '0.0.10')}`,
    )
    expect(changelogProblems({ last: '0.1.0', version: '0.1.0', changes: [], sections })).toEqual([
      'CHANGELOG.md: 0.0.9 stands above 0.0.10.',
      'CHANGELOG.md: 0.1.0, the last release, is missing.',
    ])
  })
})
