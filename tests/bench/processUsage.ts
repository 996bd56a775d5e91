import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What a process and all its descendants have used, by the operating system's own count. */
export interface Usage {
  /** CPU time so far, of those that have ended, too, in milliseconds. */
  readonly cpu: number
  /** Resident memory now, in bytes. What several processes share counts for each. */
  readonly memory: number
}

const setting = (name: string) => Number(execFileSync('getconf', [name], { encoding: 'utf8' }))
const ticksPerSecond = setting('CLK_TCK')
const pageSize = setting('PAGESIZE')

/** Reads the usage of a process and its descendants from /proc. */
export function processUsage(pid: number): Usage {
  const all = processes()
  const sum = (pid: number): Usage =>
    [...all]
      .filter(([, { parent }]) => parent === pid)
      .map(([child]) => sum(child))
      .reduce((a, b) => ({ cpu: a.cpu + b.cpu, memory: a.memory + b.memory }), all.get(pid) ?? { cpu: 0, memory: 0 })
  return sum(pid)
}

/** The processes that another started and that run. */
export function childrenOf(pid: number): number[] {
  return [...processes()].filter(([, { parent }]) => parent === pid).map(([child]) => child)
}

/** The process that started another. */
export function parentOf(pid: number): number {
  const fields = statFields(pid)
  if (!fields) throw new Error(`There is no process ${pid}.`)
  return fields.parent
}

interface Process extends Usage {
  readonly parent: number
}

/** All that run, by number. */
function processes(): ReadonlyMap<number, Process> {
  const found = new Map<number, Process>()
  for (const name of readdirSync('/proc')) {
    const fields = /^\d+$/.test(name) ? statFields(Number(name)) : undefined
    if (fields) found.set(Number(name), fields)
  }
  return found
}

function statFields(pid: number): Process | undefined {
  let text: string
  let threads: number
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    threads = threadTime(pid)
  } catch {
    // It ended between the listing and now; its parent has its time.
    return undefined
  }
  // The name in parentheses may hold anything; the fields after it are numbered from 3 in proc_pid_stat(5).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const field = (number: number) => Number(fields[number - 3])
  const ofEndedChildren = ((field(16) + field(17)) / ticksPerSecond) * 1000
  return { parent: field(4), cpu: threads + ofEndedChildren, memory: field(24) * pageSize }
}

/** CPU time of the threads of a process, in milliseconds, to the nanosecond, where the process itself counts in ticks. */
function threadTime(pid: number): number {
  const folder = `/proc/${pid}/task`
  const nanoseconds = readdirSync(folder).map((thread) =>
    Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ', 1)[0]),
  )
  return nanoseconds.reduce((a, b) => a + b, 0) / 1e6
}
