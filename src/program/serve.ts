import cluster from 'node:cluster'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { startTrialRun } from '../api/charge.ts'
import { closedOnFailure, type Database } from '../db/database.ts'
import { liveSnapshot } from '../following/liveSnapshot.db.ts'
import { loadSnapshot } from '../graph/load/load.db.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { schema } from '../schema.ts'
import type { Example } from '../server/http/graphiql.http.ts'
import { listen } from '../server/http/listen.http.ts'
import { respond } from '../server/http/respond.http.ts'
import { readTrustedDocuments, type TrustedDocuments } from '../server/plugins/trustedDocuments.file.ts'
import { requestHandler } from '../server/requestHandler.http.ts'
import { learningCycles } from '../transitions/learningCycles.ts'
import { loadDatasetFile } from './loadDatasetFile.ts'
import { openDatabase } from './openDatabase.ts'
import { precompute } from './precompute.ts'
import type { Settings } from './settings.ts'
import { stopOnSignals } from './stopOnSignals.ts'
import { warm } from './warm.ts'

const root = join(import.meta.dirname, '..', '..')
const seed = join(root, 'prisma', 'seed', 'python-careers.yaml')

/** The module that the loading thread runs; compiled or not, it bears the same name but for the end. */
const thread = new URL(`loadingThread${extname(import.meta.filename)}`, import.meta.url)

/** How long a start waits for a database that is not up yet, in milliseconds. */
const patience = 60_000

/** The process around a server. */
export interface ServingProcess {
  /** Takes what the operators should know, a line at a time. */
  readonly say: (line: string) => void
  /** Ends the process because of an error. */
  readonly fail: (error: Error) => void
  /** Number of the process that started this one, if this one is to stop when that one ends. */
  readonly launcher: number | undefined
}

/** Opens the graph, loads the curated careers where they changed, and answers requests until a signal says stop. */
export async function serve(given: Settings, { say, fail, launcher }: ServingProcess): Promise<void> {
  // A start can be broken off anywhere: the next one finishes what it left.
  let stop = async () => {}
  stopOnSignals({
    stop: () => stop(),
    // A worker may be told twice, by the terminal and by the process that started it, which ends it if need be.
    again: () => cluster.isPrimary && process.exit(1),
    launcher,
  })
  const trustedDocuments = given.trustedDocuments ? await readTrustedDocuments(given.trustedDocuments) : undefined
  const database = await openDatabase(given, { say, lost: fail, patience })
  stop = await closedOnFailure(database, () => serveFrom(database, given, trustedDocuments, say))
}

/** @returns how to stop, which resolves when all is closed */
async function serveFrom(
  database: Database,
  given: Settings,
  trustedDocuments: TrustedDocuments | undefined,
  say: (line: string) => void,
): Promise<() => Promise<void>> {
  if (!(await database.isReplica())) await loadDatasetFile(database, seed, say)
  const snapshot = await loadSnapshot(database)
  // The first comparison across datasets makes ready what it needs: a start should not wait for that.
  precompute(snapshot, 1)
  for (const cycle of learningCycles(snapshot)) {
    const skills = cycle.map(({ slug }) => slug).join(', ')
    say(`Each of these skills is to be learnt before the others, so plans set no order among them: ${skills}`)
  }
  const live = liveSnapshot(snapshot, { url: given.databaseUrl, thread, say })
  const examples = await readExamples()
  const handler = requestHandler({
    schema,
    snapshot: () => live.current,
    context: (snapshot) => ({ snapshot }),
    startTrialRun,
    isReady: () => true,
    examples,
    cacheBytes: given.cacheBytes,
    trustedDocuments,
    log: (line) => console.error(line),
    // Relative, because a proxy may serve all of this under a path of its own.
    pages: { '/': (_request, response) => respond(response, 302, '', { location: 'graphql' }) },
  })
  const documents = trustedDocuments && [...trustedDocuments.keys()].map((documentId) => ({ documentId }))
  await warm(handler, documents ?? examples.map(({ query }) => ({ query })), given.warmUpTime)
  const server = await listen(handler, given).catch(async (error) => {
    await live.close()
    throw error
  })
  const url = server.url.replace('//127.0.0.1:', '//localhost:')
  say(`${url} serves revision ${snapshot.revision} from ${database.place}: ${sizeInWords(snapshot)}`)
  if (cluster.isPrimary) say(invitation(url))
  return async () => {
    if (cluster.isPrimary) say('Stopping: running requests finish first')
    await Promise.all([server.close(), live.close()])
    await database.close()
  }
}

function invitation(url: string): string {
  return `
Open ${url}/graphql in a browser: GraphiQL, with example queries in its tabs. Or ask from here:

  curl ${url}/graphql -H 'content-type: application/json' \\
    -d '{"query":"{ overlap(roles: [\\"data-scientist\\", \\"machine-learning-engineer\\"]) { sentence } }"}'
`
}

function sizeInWords({ roles, responsibilities, skills, libraries }: Snapshot): string {
  return [
    `${roles.rows.length} roles`,
    `${responsibilities.rows.length} responsibilities`,
    `${skills.rows.length} skills`,
    `${libraries.rows.length} libraries`,
  ].join(', ')
}

async function readExamples(): Promise<Example[]> {
  const folder = join(root, 'schema', 'examples')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort()
  return Promise.all(names.map(async (name) => ({ name, query: await readFile(join(folder, name), 'utf8') })))
}
