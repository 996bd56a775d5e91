import cluster from 'node:cluster'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { closedOnFailure, type Database } from '../db/database.ts'
import type { ExportFormat } from '../export/exportGraph.db.ts'
import { loadSnapshot } from '../graph/load/load.db.ts'
import { fail } from './fail.ts'
import { loadDatasetFile } from './loadDatasetFile.ts'
import { openDatabase } from './openDatabase.ts'
import { type Settings, settings } from './settings.ts'
import { endOnSignals } from './stopOnSignals.ts'

const usage = `career-lattice <command>

  serve                    answers GraphQL; this is what npm start does
      --workers <n>        in so many processes, where DATABASE_URL is set (1)
  import dataset <file>    makes the graph say what a dataset file says (YAML or JSON)
  import esco <folder>     imports a release of ESCO (CSV)
  import onet <folder>     imports a release of O*NET (text)
  import crosswalk <file>  imports the crosswalk between the two
      --language <code>    language of the release's files (en)
      --dry-run            says what would change, and changes nothing
      --report <file>      writes what changes, row by row, and every rejected row as JSON
  export <format>          takes the graph out as json, csv, jsonld, turtle or graphml
      --dataset <slug>     only what one dataset says
      --source <slug>      only what one source says
      --output <place>     file, or folder for csv; standard output if absent
  migrate                  brings the database's tables up to date

Settings are environment variables: PORT (4000), HOST (127.0.0.1), DATA_DIR (.data, the embedded
database's folder), DATABASE_URL (a PostgreSQL server instead of the embedded database),
RESPONSE_CACHE_BYTES (64000000; 0 keeps no answers), TRUSTED_DOCUMENTS (a manifest of the only
documents to answer), WARM_UP_TIME (2000; milliseconds in which a start compiles its code).`

const root = join(import.meta.dirname, '..', '..')
const libraryNames = join(root, 'prisma', 'seed', 'library-aliases.yaml')
/** More would not be of use on any machine that one can rent. */
const mostWorkers = 256

const say = (line: string) => console.log(line)

/** What may follow a command after two hyphens. */
interface Options {
  readonly language?: string
  readonly 'dry-run'?: boolean
  readonly report?: string
  readonly dataset?: string
  readonly source?: string
  readonly output?: string
  readonly workers?: string
}

/** @throws Error when the database is a replica */
async function refuseReplica(database: Database): Promise<void> {
  if (!(await database.isReplica())) return
  throw new Error(`${database.place} is a replica, to which nobody can write. Set DATABASE_URL to its primary.`)
}

async function withDatabase(given: Settings, work: (database: Database) => Promise<void>, tell = say): Promise<void> {
  endOnSignals()
  const database = await openDatabase(given, { say: tell, lost: fail })
  await closedOnFailure(database, () => work(database))
  await database.close()
}

type Command = (given: Settings, words: readonly string[], options: Options) => Promise<void>

const commands: Record<string, Command> = {
  async serve(given, _words, { workers = '1' }) {
    const count = Number(workers)
    if (!Number.isInteger(count) || count < 1 || count > mostWorkers) {
      throw new Error(`--workers is "${workers}"; it should be a whole number from 1 to ${mostWorkers}.`)
    }
    const tell = cluster.isWorker ? (line: string) => say(`Worker ${cluster.worker!.id}: ${line}`) : say
    // What only this command needs is loaded with it.
    const launcher = given.isLaunched && cluster.isPrimary ? process.ppid : undefined
    if (count === 1) await (await import('./serve.ts')).serve(given, { say: tell, fail, launcher })
    else await (await import('./workers.ts')).serveWithWorkers(count, given, { say, launcher })
  },
  migrate: (given) =>
    withDatabase(given, async (database) => {
      await refuseReplica(database)
      say('The tables are up to date')
    }),
  async import(given, [kind, path, ...others], { language = 'en', 'dry-run': dryRun = false, report }) {
    const { importCommand, releases } = await import('../import/importCommand.db.ts')
    const release = kind !== undefined && Object.hasOwn(releases, kind) ? releases[kind] : undefined
    if ((kind !== 'dataset' && release === undefined) || path === undefined) {
      throw new Error(`What to import is missing or unknown.\n\n${usage}`)
    }
    if (others.length > 0) {
      throw new Error(
        `An import takes one place, ${path}; ${others.join(' and ')} is one too many. Import one after the other.`,
      )
    }
    await withDatabase(given, async (database) => {
      await refuseReplica(database)
      if (release === undefined) {
        const loaded = await loadDatasetFile(database, path, say, { dryRun, report })
        if (loaded.unchanged) say(`The dataset ${loaded.dataset} is in the graph already: nothing changed`)
        return
      }
      const where = report === undefined ? {} : { report }
      await importCommand(database, { release, path, language, dryRun, ...where, libraryNames, say, ...terminal() })
    })
  },
  async export(given, [format], { dataset, source, output }) {
    const { exportFormats, exportGraph } = await import('../export/exportGraph.db.ts')
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

/**
 * Does what the command line says.
 *
 * @param environment environment variables
 * @throws Error when it cannot be done
 */
export async function commandLine(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
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
      workers: { type: 'string' },
    },
  })
  const [command = 'serve', ...words] = positionals
  if (values.help) return say(usage)
  if (!Object.hasOwn(commands, command)) throw new Error(`There is no command "${command}".\n\n${usage}`)
  await commands[command]!(settings(environment), words, values)
}
