import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Database } from '../../../src/db/database.ts'
import { nesta } from '../../../src/import/crosswalk/nesta.ts'
import { official } from '../../../src/import/crosswalk/official.ts'
import { esco } from '../../../src/import/esco/esco.ts'
import { onet } from '../../../src/import/onet/onet.ts'
import type { ImportResult } from '../../../src/import/release/importFiles.db.ts'
import { importLabels, isOfLabels } from '../../../src/import/release/importLabels.db.ts'
import { importRelease } from '../../../src/import/release/importRelease.db.ts'
import type { Release } from '../../../src/import/release/release.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const releases = { esco, onet, official, nesta }

/** Imports a folder of the fixtures, or one with a whole path. */
export function importing(
  database: Database,
  dataset: keyof typeof releases,
  path: string,
  options: { dryRun?: boolean; listed?: boolean; language?: string } = {},
): Promise<ImportResult> {
  const release: Release = releases[dataset]
  const work = isOfLabels(release, options.language ?? 'en') ? importLabels : importRelease
  return work(database, release, {
    path: resolve(fixtures, path),
    language: 'en',
    dryRun: false,
    libraries: [{ slug: 'pandas', name: 'pandas', kind: 'LIBRARY', names: ['Python pandas', 'pd'] }],
    progress: () => {},
    ...options,
  })
}

/** Imports the small release of ESCO with some of its files replaced by those of another folder. */
export async function importingWith(database: Database, replaced: string, dryRun = false): Promise<ImportResult> {
  const folder = await mkdtemp(join(tmpdir(), 'career-lattice-esco-1.1.0-'))
  try {
    await cp(join(fixtures, 'esco-1.1.0'), folder, { recursive: true })
    await cp(join(fixtures, replaced), folder, { recursive: true })
    return await importRelease(database, esco, {
      path: folder,
      language: 'en',
      dryRun,
      libraries: [],
      progress: () => {},
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}
