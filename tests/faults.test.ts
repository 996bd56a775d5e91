import { spawn, spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { copyDataFolder, newTestDatabase } from './support/databases.ts'

// What can be wrong with the place that keeps the graph: each fault is said in one sentence, ends with code 1, and
// leaves what was there as it was.

const root = join(import.meta.dirname, '..')
const linux = process.platform === 'linux'
/** Whether a file system of a given size can be had: as root, outside a container that forbids it. */
const canMount = linux && spawnSync('unshare', ['--mount', 'true']).status === 0

/** What the program says and how it ends, run by a shell in a mount namespace of its own where something is mounted. */
async function ended(script: string, environment: Record<string, string>, mounts = false) {
  const words = ['sh', '-c', script]
  const [program, ...rest] = mounts ? ['unshare', '--mount', ...words] : words
  const child = spawn(program!, rest, {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', PORT: '0', node: process.execPath, ...environment },
  })
  const code = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, out, errors: errors.trim() }
}

/** PGlite is compiled once only (tests/support/commandLine.ts). */
const program = '"$node" --liftoff-only dist/main.js'
const migrateHere = `${program} migrate`
const migrate = `exec ${migrateHere}`
const seed = `${program} import dataset prisma/seed/python-careers`

let folder: string
let whole: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'career-lattice-faults-'))
  whole = join(folder, 'whole')
  await writeFile(join(folder, 'file'), '')
  await copyDataFolder(whole)
  await copyDataFolder(join(folder, 'tables'), 'tables')
})
afterAll(() => rm(folder, { recursive: true }))

const usable = 'Name a folder that can be written to.'
const mount = (options: string) => `mkdir -p "$DATA_DIR" && mount -t tmpfs -o ${options} none "$DATA_DIR"`

describe('a folder that cannot be used', () => {
  it.each([
    ['is a file', 'file', `cannot be used: it is a file, or a part of its path is. ${usable}`],
    ['is below a file', 'file/below', `cannot be used: it is a file, or a part of its path is. ${usable}`],
  ])('%s', async (_what, place, message) => {
    const { code, errors } = await ended(migrate, { DATA_DIR: join(folder, place) })
    expect(errors).toBe(`DATA_DIR is ${join(folder, place)}, which ${message}`)
    expect(code).toBe(1)
  })

  it.runIf(linux).each([40, 120])('is for a process that may open only %d files', async (limit) => {
    const { code, errors } = await ended(`ulimit -n ${limit}; ${migrate}`, { DATA_DIR: join(folder, 'few') })
    expect(errors).toBe(
      `This process may open ${limit} files at a time, too few: raise its limit to 1024 (ulimit -n 1024).`,
    )
    expect(code).toBe(1)
  })

  it.runIf(linux)('has too little memory', async () => {
    const { code, errors } = await ended(`ulimit -v 2300000; ${migrate}`, { DATA_DIR: join(folder, 'memory') })
    // Versions of Node.js run out of it in different places.
    const folderOrNone = String.raw`(?:The database folder \S+ cannot be used: t|T)`
    const reason = 'here is too little memory: the embedded database needs about 1 GB when it is made.'
    expect(errors).toMatch(new RegExp(`^${folderOrNone}${reason}$`))
    expect(code).toBe(1)
  })

  it.runIf(linux && process.getuid?.() !== 0)('is not ours to write to', async () => {
    const place = join(folder, 'others')
    await mkdir(place)
    chmodSync(place, 0o500)
    const { code, errors } = await ended(migrate, { DATA_DIR: place })
    expect(errors).toContain('which cannot be used: this user may not do that')
    expect(code).toBe(1)
  })

  it.runIf(canMount)('is read-only', async () => {
    const { code, errors } = await ended(`${mount('ro')} && ${migrate}`, { DATA_DIR: join(folder, 'ro') }, true)
    expect(errors).toContain('which cannot be used: the file system is read-only')
    expect(code).toBe(1)
  })

  // That it is made at the next start is tried by npm run faults; it takes ten seconds of a processor.
  it.runIf(canMount)('fills up while the database is made, and says that this is not done', async () => {
    const script = `${mount('size=20m')} && { ${migrateHere}; echo "ended: $?"; ls "$DATA_DIR"; }`
    const { out, errors } = await ended(script, { DATA_DIR: join(folder, 'full') }, true)
    expect(errors).toMatch(/cannot be used: the disk is full: free some space\.$/)
    expect(out).toMatch(/ended: 1\n[\s\S]*unfinished/)
  })

  it.runIf(canMount)(
    'fills up while rows are written, and takes them when there is room',
    { timeout: 90_000 },
    async () => {
      // Tables without rows take some 45 MB, with the careers 66.
      const script = `${mount('size=52m')} && cp -r "$tables/." "$DATA_DIR"
      ${seed}; echo "ended: $?"
      mount -o remount,size=500m "$DATA_DIR"
      ${seed}`
      const place = { DATA_DIR: join(folder, 'filled'), tables: join(folder, 'tables') }
      const { code, out, errors } = await ended(script, place, true)
      expect(out).toContain('ended: 1')
      expect(errors.split('\n')[0]).toMatch(/[Tt]he disk of the database is full: free some space/)
      expect(code, errors).toBe(0)
      expect(out).toContain('Loaded the dataset python-careers')
    },
  )
})

describe('a damaged folder', () => {
  it.each([
    ['the file that says what it is', 'PG_VERSION', /is damaged, or another version made it: the file PG_VERSION is/],
    ['the control file', 'global/pg_control', /is damaged, or another version made it: .+ Restore a backup of it, or/],
    ['the tables', 'base', /is damaged, or another version made it: .+ Restore a backup of it, or move it away/],
  ])('lacks %s', async (_what, part, message) => {
    const place = join(folder, `lacks-${part.replace('/', '-')}`)
    await cp(whole, place, { recursive: true })
    await rm(join(place, 'postgresql', part), { recursive: true })
    const { code, errors } = await ended(migrate, { DATA_DIR: place })
    expect(errors).toMatch(message)
    expect(code).toBe(1)
  })

  it('has lost the end of a table, which the database does not notice', async () => {
    const place = join(folder, 'truncated')
    await cp(whole, place, { recursive: true })
    await truncate(await fileOf('RoleSkill', place), 8192)
    const { code, errors } = await ended(`exec ${program} serve`, { DATA_DIR: place })
    expect(errors).toMatch(
      /^The database .+ is damaged: the table RoleSkill holds \d+ rows, but \d+ were written\. Restore a backup, or/,
    )
    expect(code).toBe(1)
  })
})

/** The file that holds a table. */
async function fileOf(table: string, place: string): Promise<string> {
  const { openEmbedded } = await import('../src/db/embedded.db.ts')
  const database = await openEmbedded(place)
  const [row] = await database.prisma.$queryRawUnsafe<[{ path: string }]>(
    `select pg_relation_filepath('"${table}"') as path`,
  )
  await database.close()
  return join(place, 'postgresql', row.path)
}

describe('a server that cannot be used', () => {
  const asks = (url: string) => ended(migrate, { DATABASE_URL: url })
  const at = (change: (url: URL) => void) => {
    const url = new URL(inject('postgresqlUrl'))
    change(url)
    return url.href
  }

  it('by its connection string', async () => {
    const { code, errors } = await asks('postgresql://me:pa/ss@localhost/x')
    expect(errors).toMatch(/^DATABASE_URL cannot be read; it should be like .+$/)
    expect(errors).not.toMatch(/ {4}at |pa\/ss/)
    expect(code).toBe(1)
  })

  it('because nothing listens there', async () => {
    const { code, errors } = await asks('postgresql://me@127.0.0.1:1/x')
    expect(errors).toBe('No server listens at this address (connect ECONNREFUSED 127.0.0.1:1).')
    expect(code).toBe(1)
  })

  it('because it has no such database', async () => {
    const { code, errors } = await asks(at((url) => (url.pathname = '/nowhere')))
    expect(errors).toBe(
      'The server has no such database: create it, or name another in DATABASE_URL (database "nowhere" does not exist).',
    )
    expect(code).toBe(1)
  })

  it('because the user may not make tables', async () => {
    const url = new URL(await newTestDatabase())
    const client = new Client({ connectionString: url.href })
    await client.connect()
    await client.query(`do $$ begin create role reader login; exception when duplicate_object then null; end $$`)
    await client.end()
    url.username = 'reader'
    const { code, errors } = await asks(url.href)
    expect(errors).toMatch(/^The migration \w+ cannot be applied: this user lacks a right in the database: .+ Nothing/)
    expect(code).toBe(1)
  })

  it('because a newer version, or another application, made its tables', async () => {
    const url = await newTestDatabase()
    expect((await asks(url)).code).toBe(0)
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(`update _prisma_migrations set migration_name = '20991231000000_later'
      where migration_name = (select max(migration_name) from _prisma_migrations)`)
    await client.end()
    const { code, errors } = await asks(url)
    expect(errors).toContain('The database has the migration "20991231000000_later", which this version of Career')
    expect(code).toBe(1)
  })
})

describe('a schema named in DATABASE_URL', () => {
  it('holds all that is written, and nothing else is written', async () => {
    const url = await newTestDatabase()
    const named = `${url}?schema=careers%20of%20mine&connection_limit=2&application_name=lattice`
    const loaded = await ended(seed, { DATABASE_URL: named })
    expect(loaded.code, loaded.errors).toBe(0)
    const client = new Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query(
      `select table_schema as schema, count(*)::int as tables from information_schema.tables
       where table_schema in ('public', 'careers of mine') group by 1`,
    )
    expect(rows).toEqual([{ schema: 'careers of mine', tables: expect.any(Number) }])
    // The change log is written in its own schema, whatever schema the writer looks in.
    await client.query(`update "careers of mine"."Role" set "title" = 'Scientist' where "slug" = 'data-scientist'`)
    const { rows: logged } = await client.query(
      `select "after"->>'title' as title from "careers of mine"."Change" order by "id" desc limit 1`,
    )
    await client.end()
    expect(logged).toEqual([{ title: 'Scientist' }])
  })
})
