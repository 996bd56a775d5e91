import { join, resolve } from 'node:path'
import { closedOnFailure, type Database } from '../db/database.ts'
import type { ExportFormat } from '../export/exportGraph.db.ts'
import { loadSnapshot } from '../graph/load/load.db.ts'
import type { Command } from './command.ts'
import { fail } from './fail.ts'
import { curatedCareers, loadCuratedCareersOnce, loadDatasetFile } from './loadDatasetFile.ts'
import { openDatabase } from './openDatabase.ts'
import type { Settings } from './settings.ts'
import { endOnSignals } from './stopOnSignals.ts'
import { usage } from './usage.ts'

const root = join(import.meta.dirname, '..', '..')
const libraryNames = join(root, 'prisma', 'seed', 'library-aliases.yaml')
const advertMapping = join(root, 'prisma', 'seed', 'adverts', 'data-jobs-2023.yaml')

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

/** The commands that open the database and end when they are done. */
export const databaseCommands: Readonly<Record<'migrate' | 'import' | 'export', Command>> = {
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
