import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Snapshot } from '../graph/snapshot.ts'
import { bytesOfSnapshot, fingerprintOf, snapshotOfBytes } from '../graph/snapshotBytes.ts'

const root = join(import.meta.dirname, '..', '..')

/** The graph of the curated careers, for commands that need no database. The package has it; a clone makes it when first needed. */
export const preparedFile = join(root, 'dist', 'curated-careers.graph.gz')

const seed = join(root, 'prisma', 'seed', 'python-careers')
const migrations = join(root, 'prisma', 'migrations')

/** What the bytes depend on: the careers, how they become a graph, and how that is written. */
const ingredients = [
  seed,
  migrations,
  ...['catalogue', 'columns', 'derived', 'graph', 'import/dataset', 'import/table', 'import/ties'].map((room) =>
    join(import.meta.dirname, '..', room),
  ),
]

/**
 * The graph of the curated careers, from the prepared file. Where the file is missing or older than what it is made of, it
 * is made anew, which takes some seconds once.
 *
 * @param log called before that
 */
export async function preparedGraph(log: (line: string) => void): Promise<Snapshot> {
  const fingerprint = await currentFingerprint()
  const known = await readPrepared(fingerprint)
  if (known !== undefined) return known
  log('Preparing the graph of the curated careers: this takes some seconds, once')
  return snapshotOfBytes(await prepare(fingerprint))
}

/** Makes the prepared file, unless it is up to date. */
export async function prepareGraph(log: (line: string) => void): Promise<void> {
  await preparedGraph(log)
}

async function readPrepared(fingerprint: string): Promise<Snapshot | undefined> {
  let bytes: Uint8Array
  try {
    bytes = gunzipSync(await readFile(preparedFile))
    if (fingerprintOf(bytes) !== fingerprint) return undefined
  } catch {
    // Missing, cut off, or of another version: it is made anew.
    return undefined
  }
  return snapshotOfBytes(bytes)
}

/** Makes the graph in a database in memory, as a server would, and writes it to the file where that is possible. */
async function prepare(fingerprint: string): Promise<Uint8Array> {
  const [{ openEmbedded }, { loadDataset }, { loadSnapshot }] = await Promise.all([
    import('../db/embedded.db.ts'),
    import('../import/dataset/load.db.ts'),
    import('../graph/load/load.db.ts'),
  ])
  const database = await openEmbedded(undefined)
  let bytes: Uint8Array
  try {
    await database.migrate(migrations)
    await loadDataset(database, seed)
    bytes = bytesOfSnapshot(await loadSnapshot(database), fingerprint)
  } finally {
    await database.close()
  }
  try {
    await mkdir(join(root, 'dist'), { recursive: true })
    const draft = `${preparedFile}.${process.pid}`
    await writeFile(draft, gzipSync(bytes, { level: 9 }))
    // Another process may read it at this moment.
    await rename(draft, preparedFile)
  } catch {
    // A package that was installed for everybody may not be written to; the graph is there all the same.
  }
  return bytes
}

async function currentFingerprint(): Promise<string> {
  const hash = createHash('sha256')
  const extension = extname(import.meta.filename)
  for (const folder of ingredients) {
    const names = (await readdir(folder, { recursive: true })).sort()
    const files = names.filter((name) => ['.yaml', '.sql', extension].includes(extname(name)))
    const texts = await Promise.all(files.map((name) => readFile(join(folder, name))))
    for (const [place, text] of texts.entries()) hash.update(`${files[place]!.replaceAll('\\', '/')}\0`).update(text)
  }
  return hash.digest('hex')
}
