import { type Logger, pino } from 'pino'

export type { Logger }

/** Called with messages to the operator, a line each. A warning says that something does not work as it should. */
export type Log = (line: string, level?: 'info' | 'warn') => void

/** How a process logs. */
export interface LogSettings {
  readonly logLevel: string
  /** One JSON object a line for programs, or what it says for people. */
  readonly logFormat: 'json' | 'pretty'
  /** The number of the worker that logs, where there are several. */
  readonly worker?: number | undefined
}

/** A logger that has written when its call returns: nothing is lost when the process ends. */
export function logger({ logLevel, logFormat, worker }: LogSettings): Logger {
  const options = {
    level: logLevel,
    base: worker === undefined ? null : { worker },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
  }
  return pino(options, logFormat === 'json' ? pino.destination({ dest: 1, sync: true }) : forPeople)
}

/** Logs messages to the operator. */
export function logTo(logger: Logger): Log {
  return (line, level = 'info') => logger[level](line)
}

/** Writes what a person at a terminal reads: the message and what belongs to it; errors to standard error. */
const forPeople = {
  write(line: string): void {
    const { level, time, msg, worker, id, ...details } = JSON.parse(line) as Record<string, unknown>
    const who = worker === undefined ? '' : `Worker ${worker}: `
    const more = Object.entries(details).map(([name, value]) => ` ${name}=${value}`)
    const stream = level === 'error' || level === 'fatal' ? process.stderr : process.stdout
    stream.write(`${who}${msg}${more.join('')}\n`)
  },
}
