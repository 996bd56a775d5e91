import cluster from 'node:cluster'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { closedOnFailure, type Database } from '../db/database.ts'
import type { ExportFormat } from '../export/exportGraph.db.ts'
import { loadSnapshot } from '../graph/load/load.db.ts'
import { fail } from './fail.ts'
import { curatedCareers, loadCuratedCareersOnce, loadDatasetFile } from './loadDatasetFile.ts'
import { openDatabase } from './openDatabase.ts'
import { type Options, optionFormats, refuseOptions } from './options.ts'
import { type Settings, settings } from './settings.ts'
import { endOnSignals } from './stopOnSignals.ts'

const usage = `career-lattice <command>

  serve                    starts the GraphQL server; npm start does this
      --workers <n>        number of worker processes (1); more than one needs DATABASE_URL
  import dataset <path>    loads a dataset, a file or a folder of files (YAML or JSON)
  import esco <path>       imports an ESCO release, a folder or .zip file (CSV)
      --language <tag>     language of the files (en); another adds names in it to the release
  import onet <path>       imports an O*NET release, a folder or .zip file (text)
  import crosswalk <file>  imports a crosswalk between ESCO and O*NET, the official one or Nesta's
  import adverts <file>    counts what job adverts name (CSV of lukebarousse/data_jobs, or with texts)
      --roles <file>       which titles are for which roles, and where the adverts are from (YAML)
      --output <file>      writes the counts to a dataset file (YAML) instead of the graph, which gets
                           the curated careers only if it lacks one of these roles
  import counts <file>     imports counts from elsewhere (CSV of role, thing, named, of, period, place, source)
      --output <file>      writes the counts to a dataset file (YAML) instead of the graph
    of any import:
      --dry-run            shows what would change, without changing it
      --report <file>      writes all changed and rejected rows to a JSON file
  export <format>          exports the graph as json, csv, jsonld, turtle or graphml
      --dataset <slug>     only data of one dataset
      --source <slug>      only data of one source
      --output <path>      file, or folder for csv (standard output)
  migrate                  applies pending database migrations

Settings are environment variables: PORT (4000), HOST (127.0.0.1), DATA_DIR (.data; folder of the
embedded database), DATABASE_URL (a PostgreSQL server to use instead of the embedded database),
RESPONSE_CACHE_BYTES (64000000; 0 disables the response cache), TRUSTED_DOCUMENTS (a manifest of
the only documents to execute), WARM_UP_TIME (2000; milliseconds of warm-up before listening).`

const root = join(import.meta.dirname, '..', '..')
const libraryNames = join(root, 'prisma', 'seed', 'library-aliases.yaml')
const advertMapping = join(root, 'prisma', 'seed', 'adverts', 'data-jobs-2023.yaml')
/** More than the cores of any server. */
const maxWorkers = 256

/** Where to get job adverts. */
const advertsOffered =
  'Adverts of 2023 are at https://huggingface.co/datasets/lukebarousse/data_jobs: data_jobs.csv; how to describe others is in the README'

const log = (line: string) => console.log(line)

/** @throws Error if the database is a replica */
async function refuseReplica(database: Database): Promise<void> {
  if (!(await database.isReplica())) return
  throw new Error(`${database.place} is a replica, which is read-only. Set DATABASE_URL to its primary.`)
}

async function withDatabase(given: Settings, work: (database: Database) => Promise<void>, logTo = log): Promise<void> {
  endOnSignals()
  const database = await openDatabase(given, { log: logTo, lost: fail })
  await closedOnFailure(database, () => work(database))
  await database.close()
}

type Command = (given: Settings, words: readonly string[], options: Options) => Promise<void>

const commands: Record<string, Command> = {
  async serve(given, _words, { workers = '1' }) {
    const count = Number(workers)
    if (!Number.isInteger(count) || count < 1 || count > maxWorkers) {
      throw new Error(`--workers is "${workers}"; it should be a whole number from 1 to ${maxWorkers}.`)
    }
    const logAs = cluster.isWorker ? (line: string) => log(`Worker ${cluster.worker!.id}: ${line}`) : log
    // Each command loads only the modules that it needs.
    const launcher = given.isLaunched && cluster.isPrimary ? process.ppid : undefined
    if (count === 1) await (await import('./serve.ts')).serve(given, { log: logAs, fail, launcher })
    else await (await import('./workers.ts')).serveWithWorkers(count, given, { log, launcher })
  },
  migrate: (given) =>
    withDatabase(given, async (database) => {
      await refuseReplica(database)
      log('The tables are up to date')
    }),
  async import(given, [kind, path, ...others], options) {
    const { language = 'en', 'dry-run': dryRun = false, report, roles: mapping = advertMapping, output } = options
    const { importCommand, releases } = await import('../import/importCommand.db.ts')
    const release = kind !== undefined && Object.hasOwn(releases, kind) ? kind : undefined
    const isCounts = kind === 'adverts' || kind === 'counts'
    const offered = kind === 'adverts' ? advertsOffered : release && releases[release]!.offered
    if (offered !== undefined && path === undefined) throw new Error(`Give the folder or file to import. ${offered}.`)
    if ((kind !== 'dataset' && !isCounts && release === undefined) || path === undefined) {
      throw new Error(`What to import is missing or unknown.\n\n${usage}`)
    }
    if (others.length > 0) {
      throw new Error(
        `An import takes one path, ${path}; ${others.join(' and ')} is too many. Import one after the other.`,
      )
    }
    await withDatabase(given, async (database) => {
      await refuseReplica(database)
      if (isCounts) {
        if (kind === 'adverts' && !dryRun) {
          // The mapping of the 2023 adverts names their roles.
          const { lacksRoles } = await import('../import/adverts/importAdverts.db.ts')
          if (output === undefined || (await lacksRoles(database, mapping))) {
            await loadCuratedCareersOnce(database, log)
          }
        }
        const { countsCommand } = await import('../import/countsCommand.db.ts')
        await countsCommand(database, { kind, path, mapping, output, dryRun, report, log, ...terminal() })
        return
      }
      if (release === undefined) {
        if (!dryRun && resolve(path) !== curatedCareers) await loadCuratedCareersOnce(database, log)
        const loaded = await loadDatasetFile(database, path, log, { dryRun, report })
        if (loaded.unchanged) log(`The dataset ${loaded.dataset} is in the graph already: nothing changed`)
        return
      }
      if (!dryRun) await loadCuratedCareersOnce(database, log)
      const where = report === undefined ? {} : { report }
      await importCommand(database, {
        kind: release,
        path,
        language,
        dryRun,
        ...where,
        libraryNames,
        log,
        ...terminal(),
      })
    })
  },
  async export(given, [format], { dataset, source, output }) {
    const { exportFormats, exportGraph } = await import('../export/exportGraph.db.ts')
    if (!exportFormats.includes(format as ExportFormat)) {
      throw new Error(`The format to export is missing or unknown: it is one of ${exportFormats.join(', ')}.`)
    }
    // Standard output may receive the export.
    const logError = (line: string) => console.error(line)
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
        for (const file of files) logError(`Wrote ${file}`)
      },
      logError,
    )
  },
}

/** Lets a line be overwritten if standard output is a terminal. */
function terminal(): { redraw?: (line: string) => void } {
  if (!process.stdout.isTTY) return {}
  return { redraw: (line) => void process.stdout.write(`\r\u001b[K${line}`) }
}

/**
 * Runs the command of the command line.
 *
 * @param environment environment variables
 * @throws Error if the command or its options are unknown, or it fails
 */
export async function commandLine(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: optionFormats,
  })
  const [command = 'serve', ...words] = positionals
  if (values.help) return log(usage)
  if (!Object.hasOwn(commands, command)) throw new Error(`There is no command "${command}".\n\n${usage}`)
  refuseOptions(command, words[0], values)
  await commands[command]!(settings(environment), words, values)
}
