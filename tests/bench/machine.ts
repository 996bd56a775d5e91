import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import type { Contender } from './contenders.ts'
import { canPin, nodePath } from './runningServer.ts'
import { inMemory } from './table.ts'

/** What was measured on what, line by line. */
export function machine(contenders: readonly Contender[], database: string): string[] {
  const node = execFileSync(nodePath, ['--version'], { encoding: 'utf8' }).trim()
  return [
    `Machine: ${cpus()[0]!.model.trim()}, ${cpus().length} cores, ${inMemory(totalmem())} memory, ${type()} ${release()}`,
    canPin
      ? 'Servers have one core to themselves; load and PostgreSQL share another'
      : 'Servers share all cores with load and PostgreSQL, because there is no taskset here',
    `Node.js ${node} for all servers, ${database}`,
    ...contenders
      .filter(({ packages }) => packages.length > 0)
      .map(({ name, packages }) => `${name}: ${packages.map((name) => `${name} ${version(name)}`).join(', ')}`),
  ]
}

function version(name: string): string {
  const path = join(import.meta.dirname, 'node_modules', name, 'package.json')
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
}
