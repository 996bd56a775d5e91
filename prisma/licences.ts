import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// npm run licences [-- <package-lock.json>]
// lists the licence of each package that an installation without development has, as the lockfile tells it, and fails if
// one is not among those that are known to ask for no more than their notice, and for changes to their own files.

/** By SPDX identifier. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  // Of files: what stands beside them may have any licence.
  'MPL-2.0',
  // Of fonts.
  'OFL-1.1',
])

interface LockedPackage {
  readonly version: string
  readonly license?: string
  readonly dev?: boolean
  /** Whether only development, or something optional, needs it. */
  readonly devOptional?: boolean
  readonly optional?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const file = process.argv[2] ?? join(import.meta.dirname, '..', 'package-lock.json')
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> }
const needed = Object.entries(packages).filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
/** The optional packages that one of these names; npm does not mark those that only development names. */
const offered = new Set(needed.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies)))
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '')
const installed = needed
  .filter(([path, { optional }]) => !optional || offered.has(nameOf(path)))
  .map(([path, { version, license = 'none' }]) => ({ name: nameOf(path), version, license }))
  .sort((one, other) => (one.name < other.name ? -1 : 1))

const width = Math.max(...installed.map(({ name, version }) => name.length + version.length + 1))
for (const { name, version, license } of installed) console.log(`${`${name} ${version}`.padEnd(width)}  ${license}`)
const counts = new Map<string, number>()
for (const { license } of installed) counts.set(license, (counts.get(license) ?? 0) + 1)
const shares = [...counts].sort(([, one], [, other]) => other - one).map(([license, count]) => `${count} ${license}`)
console.log(`\n${installed.length} packages: ${shares.join(', ')}`)

const refused = installed.filter(({ license }) => !allowed.has(license))
for (const { name, license } of refused) {
  console.error(
    `${name} has the licence "${license}", which is not allowed: replace it, or allow it in prisma/licences.ts.`,
  )
}
if (refused.length > 0) process.exitCode = 1
