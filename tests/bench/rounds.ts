import { type Asked, answerTo, type NewRequests, repeated, repeatedBodies } from './asking.ts'
import { quantile } from './cpuTime.ts'
import type { GraphDatabase } from './graphDatabase.ts'
import { type LoadPlan, load } from './load.ts'
import { type Question, questions } from './question.ts'
import type { RunningServer } from './runningServer.ts'
import type { Subjects } from './subjects.ts'

/** Requests that nobody has sent before, or the same few again and again. */
export type Freshness = 'new' | 'repeated'

/** One kind of load that all servers take in turns. */
export interface Cell {
  readonly question: Question
  readonly freshness: Freshness
  readonly connections: number
}

/** What a server needed for a cell, over all rounds. Times are in milliseconds. */
export interface Measurement extends Cell {
  readonly server: string
  readonly requestsPerSecond: number
  readonly p50: number
  readonly p99: number
  /** CPU time per request: median of the rounds. */
  readonly serverCpu: number
  readonly databaseCpu: number
}

/** How long to measure. */
export interface Rounds {
  readonly rounds: number
  /** Per cell, server and round. */
  readonly seconds: number
  /** Per cell and server before the first round, in seconds, with the fewest connections: until code is compiled. */
  readonly practice: number
  readonly connections: readonly number[]
}

/** Everything that is measured against each other. */
export interface Field {
  readonly asked: readonly Asked[]
  /** The floor for repeated requests: answers with the bytes of the first contender. */
  readonly bare: RunningServer
  readonly bareName: string
  readonly database: GraphDatabase
  readonly subjects: Subjects
  readonly requests: NewRequests
}

interface Sample {
  readonly requests: number
  readonly seconds: number
  readonly latencies: Float64Array
  readonly serverCpu: number
  readonly databaseCpu: number
}

/**
 * Lets all servers take every kind of load in turns, in rounds, so that what else happens on the machine hits all alike.
 * Before the first round each server takes the load for practice.
 *
 * @param progress hears what is under way
 */
export async function measureRounds(
  field: Field,
  plan: Rounds,
  progress: (line: string) => void,
): Promise<Measurement[]> {
  const samples = new Map<string, { cell: Cell; server: string; all: Sample[] }>()
  for (let round = 0; round <= plan.rounds; round++) {
    for (const cell of cells(plan.connections)) {
      const practice = round === 0
      if (practice && cell.connections !== plan.connections[0]) continue
      progress(`${practice ? 'practice' : `round ${round} of ${plan.rounds}`}: ${describe(cell)}`)
      for (const { name, server, body, keepsAnswers } of await turns(field, cell)) {
        // To the others a request that repeats is one like any other, and that they have practised.
        if (practice && cell.freshness === 'repeated' && !keepsAnswers) continue
        const load = { connections: cell.connections, seconds: practice ? plan.practice : plan.seconds }
        const sample = await take(server, field.database, body, load)
        if (practice) continue
        const key = `${describe(cell)} ${name}`
        const known = samples.get(key)
        if (known) known.all.push(sample)
        else samples.set(key, { cell, server: name, all: [sample] })
      }
    }
  }
  return [...samples.values()].map(({ cell, server, all }) => ({ ...cell, server, ...summary(all) }))
}

function cells(connections: readonly number[]): Cell[] {
  return (Object.keys(questions) as Question[]).flatMap((question) =>
    (['new', 'repeated'] as const).flatMap((freshness) =>
      connections.map((connections) => ({ question, freshness, connections })),
    ),
  )
}

/** The cell in words. */
function describe({ question, freshness, connections }: Cell): string {
  return `${question}, ${freshness}, ${connections} connections`
}

interface Turn {
  readonly name: string
  readonly server: RunningServer
  readonly body: () => string
  readonly keepsAnswers: boolean
}

/** Whose turn it is, one after the other, and what to send. */
async function turns({ asked, bare, bareName, requests, subjects }: Field, cell: Cell): Promise<Turn[]> {
  const { question, freshness } = cell
  if (freshness === 'new') {
    return asked.map((asked) => ({
      name: asked.contender.name,
      server: asked.server,
      body: () => requests.body(asked, question),
      keepsAnswers: false,
    }))
  }
  const bodies = asked.map((asked) => repeatedBodies(asked, question, subjects))
  const ready = await Promise.all(bodies[0]!.map((body) => answerTo(asked[0]!.server.url, body)))
  await fetch(bare.url, { method: 'PUT', body: JSON.stringify(ready) })
  const inTurn = (bodies: readonly string[]) => {
    let turn = 0
    return () => bodies[turn++ % repeated]!
  }
  return [
    { name: bareName, server: bare, body: inTurn(bodies[0]!), keepsAnswers: true },
    ...asked.map(({ contender: { name }, server }, place) => {
      return { name, server, body: inTurn(bodies[place]!), keepsAnswers: place === 0 }
    }),
  ]
}

async function take(
  server: RunningServer,
  database: GraphDatabase,
  body: () => string,
  plan: LoadPlan,
): Promise<Sample> {
  const serverBefore = server.usage().cpu
  const databaseBefore = database.usage().cpu
  const { requests, seconds, latencies } = await load(server.url, body, plan)
  return {
    requests,
    seconds,
    latencies,
    serverCpu: (server.usage().cpu - serverBefore) / requests,
    databaseCpu: (database.usage().cpu - databaseBefore) / requests,
  }
}

function summary(samples: readonly Sample[]) {
  const median = (numbers: readonly number[]) => quantile(Float64Array.from(numbers).sort(), 0.5)
  const latencies = Float64Array.from(samples.flatMap(({ latencies }) => Array.from(latencies))).sort()
  return {
    requestsPerSecond: median(samples.map(({ requests, seconds }) => requests / seconds)),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    serverCpu: median(samples.map(({ serverCpu }) => serverCpu)),
    databaseCpu: median(samples.map(({ databaseCpu }) => databaseCpu)),
  }
}
