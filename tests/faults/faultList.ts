import { execFileSync } from 'node:child_process'
import { mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { until } from '../support/commandLine.ts'
import { faultyNetwork } from '../support/faultyNetwork.ts'
import { embedded } from './embeddedDisk.ts'
import { canMoveClocks, losePackets, movableClock, smallDisk } from './place.ts'
import { type Scene, type ServedScene, scene } from './scene.ts'

/** A fault that has been prepared: it begins and ends when it is told to. */
export interface Prepared {
  readonly scene: Scene
  begin(): void | Promise<void>
  end(): void | Promise<void>
  /** Looks, when the server has stopped, whether all is as it should be; gives what is lost. */
  afterwards?(): Promise<number>
  /** Takes away what was prepared besides the scene. */
  remove?(): void | Promise<void>
}

export interface Fault {
  /** What is broken, in words for the table. */
  readonly what: string
  /** How long it lasts, in seconds. */
  readonly seconds: number
  readonly prepare: () => Promise<Prepared>
}

/** Seconds in words. */
const lasting = (seconds: number) => `for ${seconds} s`

async function vanishing(): Promise<Prepared> {
  const made = await scene({ through: ({ farUrl }) => farUrl })
  return { scene: made, begin: () => losePackets(true), end: () => losePackets(false) }
}

/** A network of ours between server and database, and what is done to it. */
async function between(begin: 'cut' | number): Promise<Prepared> {
  let network: Awaited<ReturnType<typeof faultyNetwork>> | undefined
  const made = await scene({
    async through({ url }) {
      network = await faultyNetwork(url)
      return network.url
    },
  })
  return {
    scene: made,
    begin: () => (begin === 'cut' ? network!.cut() : network!.delay(begin)),
    end: () => (begin === 'cut' ? network!.mend() : network!.delay(0)),
    remove: () => network!.close(),
  }
}

/** Moves the clocks of server and database, in opposite directions. */
async function clocks(server: string, database: string): Promise<Prepared> {
  const folder = mkdtempSync(join(tmpdir(), 'career-lattice-clocks-'))
  execFileSync('chmod', ['755', folder])
  const files = [join(folder, 'server'), join(folder, 'database')] as const
  const set = (...offsets: readonly string[]) =>
    files.forEach((file, place) => {
      // Read at every look at the clock: never half written.
      writeFileSync(`${file}.new`, `${offsets[place]}\n`)
      renameSync(`${file}.new`, file)
    })
  set('+0', '+0')
  const made = await scene({ environment: movableClock(files[1]), serverEnvironment: movableClock(files[0]) })
  return { scene: made, begin: () => set(server, database), end: () => set('+0', '+0') }
}

/** Takes every connection that the database has, those of the server first of all. */
async function connections(): Promise<Prepared> {
  const made = await scene({ settings: ['max_connections=12', 'superuser_reserved_connections=0'] })
  const { url } = made.databases.primary
  const held: Client[] = []
  let isHeld = false
  const hold = async () => {
    while (isHeld) {
      const client = new Client({ connectionString: url, application_name: 'greedy' })
      client.on('error', () => {})
      try {
        await client.connect()
        held.push(client)
        await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
          where backend_type = 'client backend' and application_name <> 'greedy'`)
      } catch {
        await sleep(20)
      }
    }
  }
  let holding: Promise<void> | undefined
  return {
    scene: made,
    begin() {
      isHeld = true
      holding = hold()
    },
    async end() {
      isHeld = false
      await holding
      await Promise.all(held.map((client) => client.end().catch(() => {})))
    },
  }
}

async function fullDisk(): Promise<Prepared> {
  const disk = await smallDisk(400)
  const made = await scene({ folder: disk.folder, settings: ['max_wal_size=64MB', 'min_wal_size=32MB'] })
  return {
    scene: made,
    begin: () => disk.fill(),
    async end() {
      disk.free()
      // PostgreSQL gives up where its journal finds no room; whoever watches over it starts it again.
      await made.databases.primary.start()
    },
    remove: () => disk.remove(),
  }
}

async function replica(
  begin: (made: ServedScene) => Promise<unknown>,
  end: (made: ServedScene) => Promise<unknown>,
): Promise<Prepared> {
  const made = await scene({ isReplicated: true })
  return { scene: made, begin: async () => void (await begin(made)), end: async () => void (await end(made)) }
}

async function onReplica({ databases }: ServedScene, statement: string): Promise<void> {
  const client = new Client({ connectionString: databases.replica!.url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

async function worker(): Promise<Prepared> {
  const made = await scene({ workers: 2 })
  await until(() => (made.server.output().includes('2 workers serve') ? true : undefined))
  return {
    scene: made,
    begin() {
      const [first] = execFileSync('pgrep', ['-P', String(made.server.process.pid)], { encoding: 'utf8' }).split('\n')
      process.kill(Number(first), 'SIGKILL')
    },
    end: () => until(() => (/Worker 3: http:/.test(made.server.output()) ? true : undefined)).then(() => {}),
  }
}

/** Ends the database and starts it again. */
async function ended(how: 'kill' | 'stop'): Promise<Prepared> {
  const made = await scene()
  const { primary } = made.databases
  return { scene: made, begin: () => primary[how](), end: () => primary.start() }
}

/** All faults, by the names that the command knows. */
export const faultList: Readonly<Record<string, Fault>> = {
  killed: { what: `PostgreSQL killed, gone ${lasting(8)}`, seconds: 8, prepare: () => ended('kill') },
  restarted: { what: 'PostgreSQL restarted', seconds: 0, prepare: () => ended('stop') },
  frozen: {
    what: `PostgreSQL frozen ${lasting(8)}: it takes connections and answers nothing`,
    seconds: 8,
    async prepare() {
      const made = await scene()
      const { primary } = made.databases
      return { scene: made, begin: () => primary.freeze(true), end: () => primary.freeze(false) }
    },
  },
  slow: { what: `network slow ${lasting(10)}: 250 ms each way`, seconds: 10, prepare: () => between(250) },
  cut: { what: `network cut ${lasting(4)}: all packets vanish`, seconds: 4, prepare: vanishing },
  cutForLong: { what: `network cut ${lasting(30)}: all packets vanish`, seconds: 30, prepare: vanishing },
  forgotten: {
    what: `network cut ${lasting(8)}, and connections of before never mended`,
    seconds: 8,
    prepare: () => between('cut'),
  },
  connections: { what: `PostgreSQL out of connections ${lasting(8)}`, seconds: 8, prepare: connections },
  disk: { what: `disk of PostgreSQL full ${lasting(8)}`, seconds: 8, prepare: fullDisk },
  embeddedDisk: { what: `disk of the embedded database full ${lasting(8)}`, seconds: 8, prepare: embedded },
  replicaStopped: {
    what: `replica stopped ${lasting(8)}`,
    seconds: 8,
    prepare: () =>
      replica(
        ({ databases }) => databases.replica!.stop(),
        ({ databases }) => databases.replica!.start(),
      ),
  },
  replicaLagging: {
    what: `replica lags ${lasting(8)}: it repeats nothing`,
    seconds: 8,
    prepare: () =>
      replica(
        (made) => onReplica(made, 'select pg_wal_replay_pause()'),
        (made) => onReplica(made, 'select pg_wal_replay_resume()'),
      ),
  },
  worker: { what: 'one of two workers killed, until another one serves', seconds: 0, prepare: worker },
  ...(canMoveClocks && {
    clockForwards: {
      what: `clock of the server a day ahead, of PostgreSQL a day behind, ${lasting(8)}`,
      seconds: 8,
      prepare: () => clocks('+1d', '-1d'),
    },
    clockBackwards: {
      what: `clock of the server a day behind, of PostgreSQL a day ahead, ${lasting(8)}`,
      seconds: 8,
      prepare: () => clocks('-1d', '+1d'),
    },
  }),
}
