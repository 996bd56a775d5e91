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

/** What a server needed for a cell. */
export interface Measurement extends Cell {
  readonly server: string
  /** One for each round. */
  readonly samples: readonly Sample[]
}

/** What a server needed in one round. Times are in milliseconds. */
export interface Sample {
  readonly requestsPerSecond: number
  readonly p50: number
  readonly p99: number
  /** CPU time per request of the server and of the database. */
  readonly serverCpu: number
  readonly databaseCpu: number
}

/** How long to measure. */
export interface Rounds {
  readonly rounds: number
  /** Rounds before those, with the fewest connections, that do not count: until code is compiled, for all questions. */
  readonly practice: number
  /** Per cell, server and round. */
  readonly seconds: number
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

/**
 * Lets all servers take every kind of load in turns, in rounds, so that what else happens on the machine hits all alike.
 * The others are paused.
 *
 * @param progress called with what is being measured
 */
export async function measureRounds(
  field: Field,
  plan: Rounds,
  progress: (line: string) => void,
): Promise<Measurement[]> {
  const found = new Map<string, Cell & { server: string; samples: Sample[] }>()
  const servers = [field.bare, ...field.asked.map(({ server }) => server)]
  for (const server of servers) server.pause()
  for (let round = 1 - plan.practice; round <= plan.rounds; round++) {
    const practice = round < 1
    for (const cell of cells(practice ? plan.connections.slice(0, 1) : plan.connections)) {
      progress(`${practice ? 'practice' : `round ${round} of ${plan.rounds}`}: ${describe(cell)}`)
      for (const { name, server, body, keepsAnswers } of rotated(await turns(field, cell), round + plan.practice)) {
        // To the others a request that repeats is one like any other, and that they have practised.
        if (practice && cell.freshness === 'repeated' && !keepsAnswers) continue
        const load = { connections: cell.connections, seconds: plan.seconds }
        const sample = await whileRunning([server], () => take(server, field.database, body, load))
        if (practice) continue
        const key = `${describe(cell)} ${name}`
        const known = found.get(key)
        if (known) known.samples.push(sample)
        else found.set(key, { ...cell, server: name, samples: [sample] })
      }
    }
  }
  for (const server of servers) server.resume()
  return [...found.values()]
}

/** Lets servers that stand still run for the length of an action. */
async function whileRunning<Result>(servers: readonly RunningServer[], action: () => Promise<Result>): Promise<Result> {
  for (const server of servers) server.resume()
  const result = await action()
  for (const server of servers) server.pause()
  return result
}

/** The same in the same order, but each round with another one first. */
function rotated<Item>(items: readonly Item[], round: number): Item[] {
  const start = round % items.length
  return [...items.slice(start), ...items.slice(0, start)]
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
  await whileRunning([asked[0]!.server, bare], async () => {
    const ready = await Promise.all(bodies[0]!.map((body) => answerTo(asked[0]!.server.url, body)))
    await fetch(bare.url, { method: 'PUT', body: JSON.stringify(ready) })
  })
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
  latencies.sort()
  return {
    requestsPerSecond: requests / seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    serverCpu: (server.usage().cpu - serverBefore) / requests,
    databaseCpu: (database.usage().cpu - databaseBefore) / requests,
  }
}
