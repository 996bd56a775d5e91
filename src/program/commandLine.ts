import cluster from 'node:cluster'
import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { fail, failBy } from './fail.ts'
import { nearMisses } from './nearMisses.ts'
import { optionFormats, refuseOptions } from './options.ts'
import { programVersion } from './programVersion.file.ts'
import { type Environment, settings } from './settings.ts'
import { settingsReport } from './settingsReport.ts'
import { usage } from './usage.ts'

/** More than the cores of any server. */
const maxWorkers = 256

/** The exit code for a call that says nothing to do, so that a supervisor does not take it for a server that ended well. */
const withoutCommand = 2

const log = (line: string) => console.log(line)
const logError = (line: string) => console.error(line)

const ofDatabase =
  (name: 'migrate' | 'import' | 'export'): Command =>
  async (...given) =>
    (await import('./databaseCommands.ts')).databaseCommands[name](...given)

const ofBackup =
  (name: 'backup' | 'restore'): Command =>
  async (...given) =>
    (await import('./backupCommands.ts')).backupCommands[name](...given)

// Each command loads only the modules that it needs: some must answer before a database could be opened.
const commands: Record<string, Command> = {
  async serve(given, _words, { workers = '1' }) {
    const count = Number(workers)
    if (!Number.isInteger(count) || count < 1 || count > maxWorkers) {
      throw new Error(`--workers is "${workers}"; it should be a whole number from 1 to ${maxWorkers}.`)
    }
    const logger = (await import('../telemetry/logger.file.ts')).logger({ ...given, worker: cluster.worker?.id })
    failBy((message) => logger.fatal(message))
    const launcher = given.isLaunched && cluster.isPrimary ? process.ppid : undefined
    if (count === 1) await (await import('./serve.ts')).serve(given, { logger, fail, launcher })
    else await (await import('./workers.ts')).serveWithWorkers(count, given, { logger, launcher })
  },
  migrate: ofDatabase('migrate'),
  import: ofDatabase('import'),
  export: ofDatabase('export'),
  backup: ofBackup('backup'),
  restore: ofBackup('restore'),
  async mcp(given, _words, { server }) {
    await (await import('./mcp.ts')).mcp({ ...given, server, log: logError })
  },
  async me(_given, [folder = '.', ...others], { json = false, svg }) {
    if (others.length > 0) throw new Error(`"me" takes one folder, ${folder}; ${others.join(' and ')} is too many.`)
    const { me } = await import('./me.ts')
    const { output, notes } = await me(folder, { json, svg }, logError)
    log(output)
    for (const note of notes) logError(note)
  },
}

/**
 * Runs the command of the command line.
 *
 * @param environment environment variables
 * @throws Error if the command or its options are unknown, or it fails
 */
export async function commandLine(environment: Environment): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: optionFormats,
  })
  const [command, ...words] = positionals
  if (values.help) return log(usage)
  if (values.version) return log(await programVersion())
  if (command === undefined) {
    logError(usage)
    process.exitCode = withoutCommand
    return
  }
  if (command !== 'settings' && !Object.hasOwn(commands, command))
    throw new Error(`There is no command "${command}".\n\n${usage}`)
  refuseOptions(command, words[0], values)
  if (command === 'settings') return printSettings(environment, values.json)
  const given = settings(environment)
  // The workers have the environment of the process that started them.
  if (cluster.isPrimary) for (const warning of nearMisses(environment)) logError(warning)
  await commands[command]!(given, words, values)
}

/** Prints the settings, right or wrong; the exit code says whether a start would take them. */
function printSettings(environment: Environment, json = false): void {
  const { output, problems, warnings } = settingsReport(environment, json)
  log(output)
  for (const line of [...problems, ...warnings]) logError(line)
  if (problems.length > 0) process.exitCode = 1
}
