#!/usr/bin/env node
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Database } from './db/database.ts'
import { openEmbedded } from './db/embedded.db.ts'
import { openServer } from './db/server.db.ts'
import { type ExportFormat, exportFormats, exportGraph } from './export/exportGraph.db.ts'
import { loadSnapshot } from './graph/load.db.ts'
import type { Snapshot } from './graph/snapshot.ts'
import { type DatasetLoad, loadDataset } from './import/dataset/load.db.ts'
import { importCommand, releases } from './import/importCommand.db.ts'
import type { WriteCounts } from './import/write.db.ts'
import { schema } from './schema.ts'
import { search } from './search/search.ts'
import type { Example } from './server/graphiql.http.ts'
import { listen } from './server/listen.http.ts'
import { requestHandler } from './server/requestHandler.http.ts'
import { type Settings, settings } from './settings.ts'
import { learningCycles } from './transitions/learningCycles.ts'

const usage = `career-lattice <command>

  serve                    answers GraphQL; this is what npm start does
  import dataset <file>    makes the graph say what a dataset file says (YAML or JSON)
  import esco <folder>     imports a release of ESCO (CSV)
  import onet <folder>     imports a release of O*NET (text)
  import crosswalk <file>  imports the crosswalk between the two
      --language <code>    language of the release's files (en)
      --dry-run            says what would change, and changes nothing
      --report <file>      writes every rejected row and its reason as JSON
  export <format>          takes the graph out as json, csv, jsonld, turtle or graphml
      --dataset <slug>     only what one dataset says
      --source <slug>      only what one source says
      --output <place>     file, or folder for csv; standard output if absent
  migrate                  brings the database's tables up to date

Settings are environment variables: PORT (4000), HOST (127.0.0.1), DATA_DIR (.data, the embedded
database's folder), DATABASE_URL (a PostgreSQL server instead of the embedded database).`

const root = join(import.meta.dirname, '..')
const seed = join(root, 'prisma', 'seed', 'python-careers.yaml')
const libraryNames = join(root, 'prisma', 'seed', 'library-aliases.yaml')
const say = (line: string) => console.log(line)

async function openDatabase({ dataFolder, databaseUrl }: Settings, tell = say): Promise<Database> {
  if (databaseUrl === undefined)
    tell(`Opening the embedded database in ${dataFolder} (the first time takes some seconds)`)
  const database = databaseUrl === undefined ? await openEmbedded(dataFolder) : openServer(databaseUrl)
  try {
    for (const name of await database.migrate(join(root, 'prisma', 'migrations'))) tell(`Applied the migration ${name}`)
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

async function load(database: Database, path: string, dryRun = false): Promise<DatasetLoad> {
  const loaded = await loadDataset(database, path, dryRun)
  const { dataset, counts } = loaded
  if (counts) say(`${dryRun ? 'Would load' : 'Loaded'} the dataset ${dataset}: ${inWords(counts)}`)
  return loaded
}

function inWords(counts: WriteCounts): string {
  const sum = (what: 'inserted' | 'updated' | 'deleted') =>
    Object.values(counts).reduce((all, count) => all + count[what], 0)
  return `${sum('inserted')} rows added, ${sum('updated')} changed, ${sum('deleted')} removed`
}

async function serve(given: Settings): Promise<void> {
  const database = await openDatabase(given)
  await load(database, seed)
  const snapshot = await loadSnapshot(database)
  for (const cycle of learningCycles(snapshot)) {
    const skills = cycle.map(({ slug }) => slug).join(', ')
    say(`Each of these skills is to be learnt before the others, so plans set no order among them: ${skills}`)
  }
  const server = await listen(
    requestHandler({
      schema,
      context: () => ({ snapshot }),
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
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      say('Stopping: running requests finish first')
      server
        .close()
        .then(() => database.close())
        .then(() => process.exit(0), fail)
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

async function withDatabase(given: Settings, work: (database: Database) => Promise<void>, tell = say): Promise<void> {
  const database = await openDatabase(given, tell)
  try {
    await work(database)
  } finally {
    await database.close()
  }
}

/** What may follow a command after two hyphens. */
interface Options {
  readonly language?: string
  readonly 'dry-run'?: boolean
  readonly report?: string
  readonly dataset?: string
  readonly source?: string
  readonly output?: string
}

type Command = (given: Settings, words: readonly string[], options: Options) => Promise<void>

const commands: Record<string, Command> = {
  serve,
  migrate: (given) => withDatabase(given, async () => say('The tables are up to date')),
  async import(given, [kind, path], { language = 'en', 'dry-run': dryRun = false, report }) {
    const release = kind !== undefined && Object.hasOwn(releases, kind) ? releases[kind] : undefined
    if ((kind !== 'dataset' && release === undefined) || path === undefined) {
      throw new Error(`What to import is missing or unknown.\n\n${usage}`)
    }
    await withDatabase(given, async (database) => {
      if (release === undefined) {
        const loaded = await load(database, path, dryRun)
        if (loaded.counts === undefined) say(`The dataset ${loaded.dataset} is in the graph already: nothing changed`)
        if (report !== undefined) await writeFile(report, `${JSON.stringify(loaded, null, 2)}\n`)
        return
      }
      const where = report === undefined ? {} : { report }
      await importCommand(database, { release, path, language, dryRun, ...where, libraryNames, say, ...terminal() })
    })
  },
  async export(given, [format], { dataset, source, output }) {
    if (!exportFormats.includes(format as ExportFormat)) {
      throw new Error(`The format to export is missing or unknown: it is one of ${exportFormats.join(', ')}.`)
    }
    // Standard output may be the export itself.
    const tell = (line: string) => console.error(line)
    await withDatabase(
      given,
      async (database) => {
        const files = await exportGraph(await loadSnapshot(database), {
          format: format as ExportFormat,
          ...(dataset === undefined ? {} : { dataset }),
          ...(source === undefined ? {} : { source }),
          ...(output === undefined ? {} : { output }),
          standardOutput: process.stdout,
        })
        for (const file of files) tell(`Wrote ${file}`)
      },
      tell,
    )
  },
}

/** A line that can be drawn anew, where the output is a terminal. */
function terminal(): { redraw?: (line: string) => void } {
  if (!process.stdout.isTTY) return {}
  return { redraw: (line) => void process.stdout.write(`\r\u001b[K${line}`) }
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      language: { type: 'string' },
      'dry-run': { type: 'boolean' },
      report: { type: 'string' },
      dataset: { type: 'string' },
      source: { type: 'string' },
      output: { type: 'string' },
    },
  })
  const [command = 'serve', ...words] = positionals
  if (values.help) return say(usage)
  if (!Object.hasOwn(commands, command)) throw new Error(`There is no command "${command}".\n\n${usage}`)
  await commands[command]!(settings(process.env), words, values)
}

main().catch(fail)
