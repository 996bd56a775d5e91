import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Asked, NewRequests, startContender } from './asking.ts'
import { cleanUp } from './cleanup.ts'
import { ratios, summary, unmet } from './comparison.ts'
import { bare, careerLattice, peers } from './contenders.ts'
import { measureEndurance } from './endurance.ts'
import { checkEquality } from './equality.ts'
import { measureFirstSeconds } from './firstSecond.ts'
import { startGraphDatabase } from './graphDatabase.ts'
import { graphTimes } from './graphTimes.ts'
import { install } from './install.ts'
import { machine } from './machine.ts'
import { measureMetrics } from './metricsCost.ts'
import { measureReloads } from './reload.ts'
import {
  details,
  enduranceReport,
  firstSecondReport,
  graphReport,
  memoryReport,
  metricsReport,
  reloadReport,
  scaleReport,
} from './report.ts'
import { measureRounds, type Rounds } from './rounds.ts'
import { leaveServersAlone, startServer } from './runningServer.ts'
import { measureScale, type Scale } from './scale.ts'
import { readSubjects } from './subjects.ts'

const parts = ['start', 'reload', 'endurance', 'metrics', 'scale', 'graph'] as const

const usage = `npm run bench -- [options]

  --quick           a look in two minutes; writes results.quick.md
  --only <names>    of the peers and parts, separated by commas, only these; writes nothing
                    peers: ${peers.map(({ key }) => key).join(', ')}; parts: ${parts.join(', ')}
  --requests <n>    how many requests the soak has (2000000, with --quick 2000)`

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    requests: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
const { quick } = values
const only = values.only?.split(',')
const known = [...peers.map(({ key }) => key), ...parts]
const unknown = only?.filter((name) => !known.includes(name)) ?? []
if (values.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no ${unknown.join(', ')} to measure.\n`)
  console.log(usage)
  process.exit(unknown.length > 0 ? 1 : 0)
}

const soak = Number(values.requests ?? (quick ? 2_000 : 2_000_000))
const rounds: Rounds = quick
  ? { practice: 1, rounds: 1, seconds: 0.2, connections: [10] }
  : { practice: 6, rounds: 5, seconds: 0.3, connections: [10, 50] }
/** How many subjects all servers are compared by, for each question. */
const compared = 100
const sizes = quick ? [1e4] : [1e3, 1e4, 1e5, 1e6]
/** CPU time for each figure of the graph itself, in milliseconds. */
const budget = quick ? 200 : 1_000

const start = performance.now()
const wanted = (part: (typeof parts)[number]) => !only || only.includes(part)
const contenders = [careerLattice, ...peers.filter(({ key }) => !only || only.includes(key))]

function progress(line: string): void {
  const seconds = ((performance.now() - start) / 1000).toFixed(0).padStart(4)
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${seconds} s  ${line}`)
  else console.error(`${seconds} s  ${line}`)
}

async function measureReload(): Promise<string[]> {
  if (!wanted('reload') || (quick && !only)) return []
  const reloads = await measureReloads(8, progress)
  await cleanUp()
  return [`## A change to a large graph while it is served\n\n${reloadReport(reloads)}`]
}

async function measureStarts(): Promise<string[]> {
  if (!wanted('start')) return []
  leaveServersAlone()
  const starts = await measureFirstSeconds(quick ? 1 : 5, progress)
  await cleanUp()
  return [`## The first second after a start\n\n${firstSecondReport(starts)}`]
}

async function measureCounting(): Promise<string[]> {
  if (!wanted('metrics')) return []
  leaveServersAlone()
  const costs = await measureMetrics(quick ? 2 : 15, quick ? 1 : 3, progress)
  await cleanUp()
  return [`## What metrics cost\n\n${metricsReport(costs)}`]
}

async function measureServers(): Promise<string[]> {
  if (contenders.length === 1 && !wanted('endurance')) return []
  progress('PostgreSQL starts and takes in the graph')
  const database = await startGraphDatabase(['esco'])
  progress('servers start')
  const asked: Asked[] = [await startContender(careerLattice, database.url)]
  await database.prepareForPeers()
  asked.push(...(await Promise.all(contenders.slice(1).map((peer) => startContender(peer, database.url)))))
  const subjects = await readSubjects(database.url)
  const requests = new NewRequests(subjects)
  // Until something is timed, all may use all of the machine.
  const pin = () => {
    leaveServersAlone()
    database.pin()
    for (const { server } of asked) server.pin()
  }
  const sections = machine(contenders, `${database.version} with ${database.content}`).map((line) => `- ${line}`)
  const result = [sections.join('\n')]
  if (contenders.length > 1) {
    progress(`all servers are asked the same ${compared} times per question`)
    await checkEquality(asked, subjects, compared)
    const floor = await startServer(bare.command)
    floor.pin()
    pin()
    const field = { asked, bare: floor, bareName: bare.name, database, subjects, requests }
    const measurements = await measureRounds(field, rounds, progress)
    const comparison = { measurements, servers: contenders.map(({ name }) => name), bare: bare.name }
    const memories = new Map(asked.map(({ contender, server }) => [contender.name, server.usage().memory]))
    const missed = unmet(comparison).map((line) => `- ${line}`)
    result.push(
      `## Against other servers\n\nAll servers gave the same answers, field by field, to ${compared} different requests ` +
        'per question before anything was timed. CPU is that of the server and of PostgreSQL together; × is a multiple of ' +
        'what Career Lattice needs, so more than 1 × is in its favour. Figures are medians of rounds, ratios medians of ' +
        'those within each round.',
      summary(comparison),
      ratios(comparison),
      `### Where Career Lattice is not ahead\n\n${missed.length > 0 ? missed.join('\n') : 'Nowhere.'}`,
      `### Memory after all of it\n\n${memoryReport(memories)}`,
      `### All figures\n\n${details(measurements)}`,
    )
  }
  if (wanted('endurance')) {
    pin()
    const endurance = await measureEndurance(asked[0]!, subjects, requests, soak, progress)
    result.push(`## Many connections, many requests\n\n${enduranceReport(endurance)}`)
  }
  await cleanUp()
  return result
}

async function measureGraph(): Promise<string[]> {
  leaveServersAlone()
  const scales: Scale[] = []
  if (wanted('scale')) {
    for (const size of sizes) scales.push(await measureScale(size, budget, quick ? 0.2 : 1, progress))
  }
  const times = wanted('graph') ? graphTimes(budget, progress) : []
  return [
    ...(scales.length > 0 ? [`## Larger graphs, 30 skills to a role\n\n${scaleReport(scales)}`] : []),
    ...(times.length > 0 ? [`## The graph itself, without a server\n\n${graphReport(times, scales)}`] : []),
  ]
}

try {
  install(progress)
  const reloads = await measureReload()
  const starts = await measureStarts()
  const metrics = await measureCounting()
  const sections = [...(await measureServers()), ...starts, ...reloads, ...metrics, ...(await measureGraph())]
  const date = new Date().toISOString().slice(0, 10)
  const mode = quick ? ', a quick look: figures of a full run are steadier' : ''
  const text = ['# How fast Career Lattice is', `Measured on ${date} by \`npm run bench\`${mode}.`, ...sections].join(
    '\n\n',
  )
  progress('done\n')
  console.log(`\n${text}`)
  if (!only) writeFileSync(join(import.meta.dirname, quick ? 'results.quick.md' : 'results.md'), `${text}\n`)
} finally {
  await cleanUp()
}
