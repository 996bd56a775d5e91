import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inTime, rowsIn, table } from '../bench/table.ts'
import { removePrepared } from './database.ts'
import { faultList } from './faultList.ts'
import type { Answered } from './steadyLoad.ts'
import { type Endured, underFault } from './underFault.ts'

// npm run faults [-- --only killed,cut,… --rate 100]
// breaks what a server needs while it is asked and its database is written to, and writes what came of it into
// results.md and the README. Needs Linux and root, for networks and disks of its own.

const head = [
  'fault',
  'requests/s',
  'requests',
  'errors',
  'p99 before',
  'p99 meanwhile',
  'history within',
  'noticed after',
  'caught up after',
  'writes',
  'refused',
  'lost',
  'on',
]

const { values } = parseArgs({ options: { only: { type: 'string' }, rate: { type: 'string', default: '100' } } })
const only = values.only?.split(',') ?? Object.keys(faultList)
const unknown = only.filter((name) => !Object.hasOwn(faultList, name))
if (unknown.length > 0) {
  console.error(`There is no fault ${unknown.join(', ')}: it is ${Object.keys(faultList).join(', ')}.`)
  process.exit(1)
}

/** Set in the process that has namespaces of its own. */
const inside = 'CAREER_LATTICE_FAULTS'
if (process.env[inside] === undefined) {
  const script = `ip link set lo up
    echo 0 > /proc/sys/net/ipv4/conf/lo/disable_policy && echo 0 > /proc/sys/net/ipv4/conf/all/disable_policy
    exec "$@"`
  const again = [process.execPath, ...process.execArgv, ...process.argv.slice(1)]
  const { status } = spawnSync('unshare', ['--net', '--mount', 'sh', '-ec', script, 'sh', ...again], {
    stdio: 'inherit',
    env: { ...process.env, [inside]: '1' },
  })
  process.exit(status ?? 1)
}

const file = join(import.meta.dirname, 'results.md')
const readme = join(import.meta.dirname, '../../README.md')
const rows = new Map(known().map((row) => [row[0]!, row]))
let isWell = true
for (const name of only) {
  const fault = faultList[name]!
  console.log(`\n${fault.what}`)
  const endured = await underFault(fault, Number(values.rate))
  const { before, during, failed, reason, lost, caughtUp } = endured
  for (const error of new Set([...before.errors, ...during.errors])) console.log(`  ${error}`)
  if (during.repeated > 0) console.log(`  ${during.repeated} requests were sent again`)
  if (failed > 0) console.log(`  ${failed} writes were refused: ${reason}`)
  const row = [fault.what, ...cells(endured), new Date().toISOString().slice(0, 10)]
  console.log(
    `  ${head
      .map((title, place) => `${title} ${row[place]}`)
      .slice(1)
      .join(', ')}`,
  )
  rows.set(fault.what, row)
  isWell &&= before.errors.length + during.errors.length + lost === 0 && (caughtUp ?? 0) <= 2_000
  write()
}
await removePrepared()
process.exit(isWell ? 0 : 1)

function cells({ rate, before, during, history, noticed, caughtUp, acknowledged, failed, lost }: Endured): string[] {
  return [
    String(rate),
    String(during.requests),
    String(before.errors.length + during.errors.length),
    p99(before),
    p99(during),
    inTime(history),
    noticed === undefined ? '' : inTime(noticed),
    caughtUp === undefined ? '' : inTime(caughtUp),
    String(acknowledged),
    String(failed),
    String(lost),
  ]
}

function p99({ latencies }: Answered): string {
  return inTime(latencies[Math.floor(latencies.length * 0.99)] ?? 0)
}

/** The rows of faults before; a run of some leaves those of the others. */
function known(): string[][] {
  return existsSync(file) ? rowsIn(readFileSync(file, 'utf8')) : []
}

function write(): void {
  // In the order of the list, without what it no longer has.
  const listed = Object.values(faultList).flatMap(({ what }) => (rows.has(what) ? [rows.get(what)!] : []))
  const text = table(head, listed)
  writeFileSync(file, `# When something breaks\n\nWritten by \`npm run faults\`.\n\n${text}\n`)
  const page = readFileSync(readme, 'utf8')
  writeFileSync(
    readme,
    page.replace(/<!-- faults -->[\s\S]*<!-- \/faults -->/, `<!-- faults -->\n${text}\n<!-- /faults -->`),
  )
}
