import { join } from 'node:path'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { importCommand } from '../../src/import/importCommand.db.ts'
import { openTestEmbedded } from './databases.ts'
import { curatedCareers } from './seededSnapshot.ts'

const { ESCO_FOLDER, ONET_FOLDER, OFFICIAL_CROSSWALK_FILE } = process.env
const libraryNames = join(import.meta.dirname, '../../prisma/seed/library-aliases.yaml')

/** Whether this run knows no folders of the official releases, which are not part of this repository. */
export const withoutOfficialReleases = !ESCO_FOLDER || !ONET_FOLDER || !OFFICIAL_CROSSWALK_FILE

/** The graph of the curated careers, ESCO and O*NET with the official crosswalk; takes a minute. */
export async function officialSnapshot(): Promise<Snapshot> {
  const database = await openTestEmbedded()
  try {
    await loadDataset(database, curatedCareers)
    for (const [kind, path] of [
      ['esco', ESCO_FOLDER!],
      ['onet', ONET_FOLDER!],
      ['crosswalk', OFFICIAL_CROSSWALK_FILE!],
    ] as const) {
      await importCommand(database, { kind, path, language: 'en', dryRun: false, libraryNames, log: () => {} })
    }
    return await loadSnapshot(database)
  } finally {
    await database.close()
  }
}
