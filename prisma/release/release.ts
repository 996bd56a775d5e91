import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { completeRelease, packCommit } from './artifacts.ts'
import { sectionsIn } from './changelog.ts'
import { type Candidate, changelogProblems, nextVersion, releaseProblems } from './nextVersion.ts'
import { changesSince, lastRelease, recordRelease } from './record.ts'
import { sourceProblems } from './sourceProblems.ts'

// npm run release              writes the files of a release into dist/release
// npm run release -- --next    says what has changed since the last release, and which version the next must at least have
// npm run release -- --record  once the release is published: what the next one is compared with
// None of them publishes or tags anything.

const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({ options: { next: { type: 'boolean' }, record: { type: 'boolean' } } })
const read = (path: string) => readFile(join(root, path), 'utf8')

const last = await lastRelease()
const candidate: Candidate = {
  last: last.version,
  version: JSON.parse(await read('package.json')).version,
  changes: await changesSince(last),
  sections: sectionsIn(await read('CHANGELOG.md')),
}
if (values.next) tellNext()
else if (values.record) await record()
else await release()

function tellNext(): void {
  for (const weight of ['breaking', 'addition', 'fix'] as const) {
    const messages = candidate.changes.flatMap((change) => (change.weight === weight ? [change.message] : []))
    if (messages.length > 0) console.log(`${weight}:\n${messages.map((message) => `  ${message}`).join('\n')}`)
  }
  console.log(`The version after ${last.version} must be at least ${nextVersion(candidate)}.`)
  refuseIf(changelogProblems(candidate))
}

async function record(): Promise<void> {
  refuseIf(releaseProblems(candidate))
  await recordRelease(candidate.version)
  console.log(`Recorded ${candidate.version} in schema/released. Commit it.`)
}

async function release(): Promise<void> {
  refuseIf([...(await sourceProblems(root)), ...releaseProblems(candidate)])
  const [code] = await once(spawn('npm', ['run', '--silent', 'check'], { cwd: root, stdio: 'inherit' }), 'exit')
  if (code !== 0) refuseIf(['npm run check fails; a release has to pass it.'])

  const folder = join(root, 'dist/release')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const names = await completeRelease(root, await packCommit(root, folder))
  console.log(
    `Wrote dist/release with ${names.join(', ')}.\nNode.js ${process.version} packed it twice, to the same bytes.`,
  )
}

function refuseIf(problems: readonly string[]): void {
  if (problems.length === 0) return
  console.error(problems.join('\n'))
  process.exit(1)
}
