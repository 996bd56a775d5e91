import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { parseArgs } from 'node:util'
import { table } from '../bench/table.ts'
import { installed } from '../support/installed.ts'

// npm run nodes                              runs the whole suite on each Node.js that package.json beside this names
// npm run nodes -- --only 22,24              on some of them
// npm run nodes -- [--only 24] tests/server  and only some test files
// Whole runs are written into results.md. Child processes get the same Node.js, because it comes first in PATH.

const root = join(import.meta.dirname, '../..')
const versions = join(import.meta.dirname, 'node_modules')
const results = join(import.meta.dirname, 'results.md')

/** What Vitest writes of a run, as JSON. */
interface Report {
  readonly numTotalTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly { readonly name: string; readonly status: string }[]
}

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })
const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'))
const known = Object.keys(dependencies).map((name) => name.replace('node-', ''))
const chosen = values.only?.split(',') ?? known
const unknown = chosen.filter((major) => !known.includes(major))
if (unknown.length > 0) refuse(`There is no Node.js ${unknown.join(', ')} to run on: it is ${known.join(', ')}.`)
if (process.platform !== 'linux' || process.arch !== 'x64') {
  refuse('The Node.js versions in tests/nodes/package.json are for Linux on x64; elsewhere they do not run.')
}

// npm checks what it installs against the digests in the lockfile.
await installed(import.meta.dirname)
const rows = new Map(knownRows().map((row) => [row[0]!, row]))
let isFailed = false
for (const major of chosen) {
  const [version, row, failed] = await suiteOn(join(versions, `node-${major}`))
  isFailed ||= failed
  for (const name of rows.keys()) if (name.startsWith(`${major}.`)) rows.delete(name)
  rows.set(version, [version, ...row])
}
const sorted = [...rows.values()].sort(([a], [b]) => Number.parseInt(a!, 10) - Number.parseInt(b!, 10))
const text = table(['Node.js', 'tests', 'skipped', 'failed', 'minutes', 'on'], sorted)
console.log(`\n${text}`)
if (positionals.length === 0) {
  writeFileSync(results, `# The suite on each Node.js\n\nWritten by \`npm run nodes\`.\n\n${text}\n`)
}
process.exit(isFailed ? 1 : 0)

/** Runs the suite, or what was named of it. */
async function suiteOn(node: string): Promise<[version: string, row: string[], isFailed: boolean]> {
  const { version: given } = JSON.parse(await readFile(join(node, 'package.json'), 'utf8'))
  // Some packages of Node.js have a v before it.
  const version: string = given.replace(/^v/, '')
  const folder = await mkdtemp(join(tmpdir(), 'career-lattice-nodes-'))
  const report = join(folder, 'report.json')
  console.log(`\nNode.js ${version}`)
  const start = Date.now()
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const path = `${join(node, 'bin')}${delimiter}${process.env['PATH']}`
  const child = spawn(join(node, 'bin/node'), [vitest, 'run', ...reporters, ...positionals], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  })
  const [code] = await once(child, 'exit')
  const { numTotalTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
    await readFile(report, 'utf8'),
  ) as Report
  await rm(folder, { recursive: true })
  for (const { name } of testResults.filter(({ status }) => status === 'failed')) console.log(`failed: ${name}`)
  const minutes = ((Date.now() - start) / 60_000).toFixed(0)
  const day = new Date().toISOString().slice(0, 10)
  const counts = [numTotalTests - numPendingTests, numPendingTests, numFailedTests].map(String)
  // A file that cannot be loaded has no test that fails.
  return [version, [...counts, minutes, day], code !== 0]
}

/** The rows of earlier runs of the whole suite; a run of some test files begins a table of its own. */
function knownRows(): string[][] {
  if (positionals.length > 0 || !existsSync(results)) return []
  const lines = readFileSync(results, 'utf8').split('\n')
  const cells = (line: string) => line.split('|').slice(1, -1)
  return lines.filter((line) => /^\| \d/.test(line)).map((line) => cells(line).map((cell) => cell.trim()))
}

function refuse(problem: string): never {
  console.error(problem)
  process.exit(1)
}
