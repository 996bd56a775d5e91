import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodePath } from './runningServer.ts'

const here = import.meta.dirname
const lock = join(here, 'package-lock.json')
const models = join(here, '../../prisma')
const generator = join(here, 'peers/prisma')

/** Installs the peers and generates their Prisma client, unless both are as new as what they are made of. */
export function install(progress: (line: string) => void): void {
  made(join(here, 'node_modules/.made-of'), [lock], () => {
    progress('installing the peers')
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  })
  const sources = [models, generator].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  const files = sources.filter((name) => /\.(prisma|ts)$/.test(name))
  made(join(here, 'generated/.made-of'), [lock, ...files], () => {
    progress("generating the peers' database client")
    run(nodePath, ['--disable-warning=ExperimentalWarning', 'peers/prisma/generate.ts'])
  })
}

/** Makes something out of files, unless the stamp says that it was made of these very files. */
function made(stamp: string, files: readonly string[], make: () => void): void {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  const digest = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  make()
  writeFileSync(stamp, digest)
}

function run(program: string, words: readonly string[]): void {
  const path = `${join(here, 'node_modules/.bin')}:${process.env['PATH']}`
  const environment = { ...process.env, PATH: path }
  const { status, error } = spawnSync(program, words, { cwd: here, stdio: 'inherit', env: environment })
  if (status !== 0) throw error ?? new Error(`${program} ${words.join(' ')} ended with ${status}.`)
}
