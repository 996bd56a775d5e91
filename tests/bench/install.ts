import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { nodePath } from './runningServer.ts'

/** Installs the peers and generates their Prisma client, where that has not been done yet. */
export function install(progress: (line: string) => void): void {
  const here = import.meta.dirname
  if (!existsSync(nodePath)) {
    progress('installing the peers')
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], here)
  }
  if (!existsSync(join(here, 'generated/client'))) {
    progress("generating the peers' database client")
    run(nodePath, ['--disable-warning=ExperimentalWarning', 'peers/prisma/generate.ts'], here)
  }
}

function run(program: string, words: readonly string[], folder: string): void {
  const path = `${join(folder, 'node_modules/.bin')}:${process.env['PATH']}`
  const { status, error } = spawnSync(program, words, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  })
  if (status !== 0) throw error ?? new Error(`${program} ${words.join(' ')} ended with ${status}.`)
}
