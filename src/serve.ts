import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from './db/database.ts'
import { loadSnapshot } from './graph/load.db.ts'
import type { Snapshot } from './graph/snapshot.ts'
import { loadFile } from './loadFile.ts'
import { openDatabase } from './openDatabase.ts'
import { schema } from './schema.ts'
import { search } from './search/search.ts'
import type { Example } from './server/graphiql.http.ts'
import { listen } from './server/listen.http.ts'
import { requestHandler } from './server/requestHandler.http.ts'
import type { Settings } from './settings.ts'
import { learningCycles } from './transitions/learningCycles.ts'

const root = join(import.meta.dirname, '..')
const seed = join(root, 'prisma', 'seed', 'python-careers.yaml')

/** Opens the graph, loads the curated careers where they changed, and answers requests until a signal says stop. */
export async function serve(given: Settings, say: (line: string) => void): Promise<void> {
  const database = await openDatabase(given, say)
  try {
    await serveFrom(database, given, say)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function serveFrom(database: Database, given: Settings, say: (line: string) => void): Promise<void> {
  await loadFile(database, seed, say)
  const snapshot = await loadSnapshot(database)
  for (const cycle of learningCycles(snapshot)) {
    const skills = cycle.map(({ slug }) => slug).join(', ')
    say(`Each of these skills is to be learnt before the others, so plans set no order among them: ${skills}`)
  }
  const server = await listen(
    requestHandler({
      schema,
      snapshot: () => snapshot,
      context: (snapshot) => ({ snapshot }),
      isReady: () => true,
      examples: await readExamples(),
      log: (line) => console.error(line),
      pages: { '/': (_request, response) => void response.writeHead(302, { location: '/graphql' }).end() },
    }),
    given,
  )
  const url = server.url.replace('//127.0.0.1:', '//localhost:')
  say(`${url} serves revision ${snapshot.revision} from ${database.place}: ${sizeInWords(snapshot)}`)
  say(`
Open ${url}/graphql in a browser: GraphiQL, with example queries in its tabs. Or ask from here:

  curl ${url}/graphql -H 'content-type: application/json' \\
    -d '{"query":"{ overlap(roles: [\\"data-scientist\\", \\"machine-learning-engineer\\"]) { sentence } }"}'
`)
  // The first search makes the index; nobody should wait for it.
  setImmediate(() => search(snapshot, 'a'))
  stopOnSignals(async () => {
    say('Stopping: running requests finish first')
    await server.close()
    await database.close()
  })
}

/** Stops cleanly on the first signal and at once on the second. */
function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
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
