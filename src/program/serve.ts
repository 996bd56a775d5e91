import cluster from 'node:cluster'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { execute } from 'graphql'
import { startTrialRun, workOf } from '../api/charge.ts'
import type { Context } from '../api/context.ts'
import { DatabaseReads } from '../api/databaseReads.ts'
import { closedOnFailure, type Database } from '../db/database.ts'
import { reasonOf } from '../db/reasonOf.ts'
import { derived } from '../derived/derived.ts'
import { llmsText } from '../export/llmsText.ts'
import { firstChange } from '../following/changesBetween.db.ts'
import { liveSnapshot } from '../following/liveSnapshot.db.ts'
import { loadSnapshot } from '../graph/load/load.db.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { Execute } from '../publishing/ask.ts'
import { picturePages } from '../publishing/picturePages.http.ts'
import { schema } from '../schema.ts'
import { ResponseCache } from '../server/cache/responseCache.ts'
import { listen } from '../server/http/listen.http.ts'
import { rateLimit } from '../server/http/rateLimit.http.ts'
import { respond } from '../server/http/respond.http.ts'
import { textPage } from '../server/http/textPage.http.ts'
import { readTrustedDocuments, type TrustedDocuments } from '../server/plugins/trustedDocuments.file.ts'
import { requestHandler } from '../server/requestHandler.http.ts'
import { type Logger, logTo } from '../telemetry/logger.file.ts'
import { learningCycles } from '../transitions/learningCycles.ts'
import { ignoreAbandonedErrors } from './abandonedErrors.ts'
import { explorerPages } from './explorerPages.ts'
import { givenBackups } from './givenBackups.ts'
import { curatedCareers, loadDatasetFile } from './loadDatasetFile.ts'
import { openDatabase } from './openDatabase.ts'
import { precompute } from './precompute.ts'
import { readExamples } from './readExamples.ts'
import type { Settings } from './settings.ts'
import { stopOnSignals } from './stopOnSignals.ts'
import { telemetry } from './telemetry.ts'
import { warm } from './warm.ts'

/** The entry module of the loading thread, a .ts or .js file as this one. */
const thread = new URL(`loadingThread${extname(import.meta.filename)}`, import.meta.url)

/** The schema as text, of the sources and of a build. */
const printedSchema = new URL('../../schema/schema.graphql', import.meta.url)

/** The custom elements for pages of others, where they have been built. */
const elementsScript = new URL('../../dist/elements/elements.js', import.meta.url)

/** How long to wait for a database that is starting, in milliseconds. */
const patience = 60_000

/** What the server needs of its process. */
export interface ServingProcess {
  readonly logger: Logger
  /** Ends the process because of an error. */
  readonly fail: (error: Error) => void
  /** Id of the parent process, if this process should stop when it ends. */
  readonly launcher: number | undefined
}

/** Opens the graph, loads the curated dataset if it changed, and serves requests until a signal ends the process. */
export async function serve(given: Settings, { logger, fail, launcher }: ServingProcess): Promise<void> {
  ignoreAbandonedErrors()
  // A start can be interrupted at any point: the next one resumes.
  let stop = async () => {}
  stopOnSignals({
    stop: () => stop(),
    // A worker may get the signal twice, from the terminal and from the primary, which kills it if necessary.
    again: () => cluster.isPrimary && process.exit(1),
    launcher,
  })
  const trustedDocuments = given.trustedDocuments ? await readTrustedDocuments(given.trustedDocuments) : undefined
  const database = await openDatabase(given, { log: logTo(logger), lost: fail, patience })
  stop = await closedOnFailure(database, () => serveFrom(database, given, trustedDocuments, logger))
}

/** @returns stops the server; resolves when everything is closed */
async function serveFrom(
  database: Database,
  given: Settings,
  trustedDocuments: TrustedDocuments | undefined,
  logger: Logger,
): Promise<() => Promise<void>> {
  const log = logTo(logger)
  if (!(await database.isReplica())) await loadDatasetFile(database, curatedCareers, log)
  const snapshot = await loadSnapshot(database)
  // Data to compare two datasets is computed on demand, to start sooner.
  precompute(snapshot, 1)
  for (const cycle of learningCycles(snapshot)) {
    const skills = cycle.map(({ slug }) => slug).join(', ')
    log(`These skills are prerequisites of each other, so plans do not order them: ${skills}`)
  }
  const live = liveSnapshot(snapshot, await firstChange(database, snapshot), { url: given.databaseUrl, thread, log })
  const reads = new DatabaseReads(
    database.impatient(),
    (error) => log(`The history cannot be read: ${reasonOf(error)}. All else is answered from memory.`, 'warn'),
    { isAway: () => !live.isConnected },
  )
  const cache = given.cacheBytes > 0 ? new ResponseCache(given.cacheBytes) : undefined
  const examples = await readExamples()
  const printed = await readFile(printedSchema, 'utf8')
  const elements = await readFile(elementsScript, 'utf8').catch(() => undefined)
  const guide = derived(({ sources }: Snapshot) => ({ text: llmsText(examples, sources.rows, given.introspection) }))
  const graph = () => {
    const { current, changes } = live
    let cost = 0
    const run: Execute = async (document, variableValues) => {
      const contextValue: Context = { snapshot: current, changes, reads }
      const result = await execute({ schema, document, variableValues, contextValue })
      cost += workOf(contextValue)
      return result
    }
    return { revision: current.revision, execute: run, cost: () => cost }
  }
  const seconds = (since: number) => (performance.now() - since) / 1_000
  const watching = telemetry(
    given,
    {
      revision: () => live.current.revision,
      snapshotAge: () => seconds(live.since),
      followingLag: () => seconds(live.confirmed),
      cacheBytes: () => cache?.bytes ?? 0,
    },
    logger,
    log,
  )
  const shares =
    given.costPerMinute === undefined ? undefined : rateLimit({ ...given, costPerMinute: given.costPerMinute })
  const explorer = explorerPages({ ...given, graph })
  const pictures = picturePages({ graph, cacheBytes: Math.floor(given.cacheBytes / 4) })
  let isStopping = false
  const handler = requestHandler({
    schema,
    snapshot: () => live.current,
    context: (snapshot, _authorization, place) => ({ snapshot, changes: live.changes, reads, place }),
    startTrialRun,
    isReady: () => true,
    isStopping: () => isStopping,
    examples,
    cache,
    costOf: workOf,
    trustedDocuments,
    hidesSchema: !given.introspection,
    hasGraphiql: given.graphiql,
    log: (line, details) => logger.error(details, line),
    namesOperations: given.logRequests,
    // Relative, because a proxy may serve this under a path prefix.
    pages: {
      // Without a built page, as when the sources run, GraphiQL is the first page.
      ...(explorer === undefined && {
        '/': (_request, response) => respond(response, 302, '', { location: 'graphql' }),
      }),
      ...(given.introspection && { '/schema.graphql': textPage(() => printed) }),
      '/llms.txt': textPage(() => guide(live.current).text),
      ...pictures,
      ...(watching.page && { '/metrics': watching.page }),
      ...(elements !== undefined && { '/elements.js': textPage(() => elements, 'text/javascript') }),
    },
    ...(explorer && { pageAt: explorer }),
  })
  const documents = trustedDocuments && [...trustedDocuments.keys()].map((documentId) => ({ documentId }))
  await warm(handler, documents ?? examples.map(({ query, variables }) => ({ query, variables })), given.warmUpTime)
  const observers = [...watching.observers, ...(shares ? [shares.observe] : [])]
  const server = await listen(shares?.limited(handler) ?? handler, { ...given, observers }).catch(async (error) => {
    await live.close()
    throw error
  })
  await watching.listen()
  const endBackups = await givenBackups(database, given, log)
  const url = server.url.replace('//127.0.0.1:', '//localhost:')
  log(`${url} serves revision ${snapshot.revision} from ${database.place}: ${sizeInWords(snapshot)}`)
  if (cluster.isPrimary && given.logFormat === 'pretty') log(invitation(url, given.graphiql))
  return async () => {
    if (cluster.isPrimary) log('Stopping: running requests finish first')
    isStopping = true
    // While it drains, it follows the database and is measured.
    await server.close()
    await Promise.all([live.close(), watching.close(), endBackups()])
    await database.close()
  }
}

function invitation(url: string, hasGraphiql: boolean): string {
  const graphiql = hasGraphiql ? `, or ${url}/graphql for GraphiQL with example queries` : ''
  return `
Open ${url}/ in a browser${graphiql}. Or ask from here:

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
