import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../src/db/embedded.db.ts'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { precompute } from '../../src/program/precompute.ts'
import { syntheticSnapshot } from '../bench/syntheticSnapshot.ts'
import { importing } from '../import/release/importing.ts'

/** About the size of ESCO and O*NET together, which ask for a few skills in most roles. */
const bothSize = { roles: 4_000, skills: 17_000, skillsOfRole: (role: number) => (role % 40 === 0 ? 400 : 47) }

/**
 * The official releases, read through ESCO_FOLDER, ONET_FOLDER and CROSSWALK_FILE and kept in a temporary folder for the
 * next time; without them a generated graph of their size.
 */
export async function graphToAttack(say: (line: string) => void = () => {}): Promise<Snapshot> {
  const { ESCO_FOLDER, ONET_FOLDER, CROSSWALK_FILE } = process.env
  if (!ESCO_FOLDER || !ONET_FOLDER || !CROSSWALK_FILE) {
    say('Without ESCO_FOLDER, ONET_FOLDER and CROSSWALK_FILE a generated graph is attacked')
    const snapshot = syntheticSnapshot(bothSize)
    precompute(snapshot, 1)
    return snapshot
  }
  const name = createHash('sha256').update([ESCO_FOLDER, ONET_FOLDER, CROSSWALK_FILE].join()).digest('hex').slice(0, 12)
  const folder = join(tmpdir(), `career-lattice-releases-${name}`)
  const database = await openEmbedded(folder)
  try {
    say('Importing the releases, unless they are there already')
    await database.migrate(join(import.meta.dirname, '../../prisma/migrations'))
    await importing(database, 'onet', ONET_FOLDER)
    await importing(database, 'esco', ESCO_FOLDER)
    await importing(database, 'nesta', CROSSWALK_FILE)
    const snapshot = await loadSnapshot(database)
    precompute(snapshot, 1)
    return snapshot
  } finally {
    await database.close()
  }
}
