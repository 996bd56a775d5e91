import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Database } from '../../db/database.ts'
import { loadSnapshot } from '../../graph/load/load.db.ts'
import type { Snapshot } from '../../graph/snapshot.ts'
import { closest } from '../../names/spellingSuggestions.ts'
import { reasonUnread } from '../reasonUnread.ts'
import { fileHash } from '../release/fileHash.file.ts'
import type { Progress } from '../release/importFiles.db.ts'
import type { CountedDataset } from '../samples/countedDataset.ts'
import type { AdvertReport } from './advertReport.ts'
import { countAdverts } from './countAdverts.file.ts'
import type { Mapping } from './mapping.ts'
import { type KnownSlugs, readMapping } from './readMapping.file.ts'

/** Adverts that were counted, ready to be loaded. */
export interface CountedAdverts {
  readonly counted: CountedDataset
  readonly report: AdvertReport
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string
}

/** What adverts are read for. */
export interface ReadingGoal {
  /** Whether the graph is to have them, which takes a dataset of their own. */
  readonly needsDataset: boolean
  readonly progress: (progress: Progress) => void
}

/**
 * Counts the adverts of a table, as a mapping joins them with the graph.
 *
 * @param path file of the adverts
 * @param mappingPath file of the mapping
 * @throws Error if a file cannot be used, or is not the one that the mapping is true of
 */
export async function readAdverts(
  database: Database,
  path: string,
  mappingPath: string,
  { needsDataset, progress }: ReadingGoal,
): Promise<CountedAdverts> {
  const { size } = await stat(path).catch((error) => {
    throw new Error(`${path}: ${reasonUnread(error)}`)
  })
  const snapshot = await loadSnapshot(database)
  const mapping = await readMapping(mappingPath, knownSlugs(snapshot))
  if (needsDataset && mapping.dataset === undefined) {
    throw new Error(
      `The mapping ${mappingPath} names no dataset: its counts are a part of another. ${ownMapping(mappingPath)}`,
    )
  }
  const sha256 = await fileHash(path)
  refuseOther(path, mappingPath, mapping, sha256)
  const locator = `${basename(path)}, SHA-256 ${sha256}`
  let done = 0
  let rows = 0
  const { samples, report } = await countAdverts(snapshot, path, mapping, locator, (bytesRead, rowsRead) => {
    done += bytesRead
    rows += rowsRead
    progress({ stage: 'reading', done, total: size, rows })
  })
  const { dataset, source } = mapping
  const { sha256: _checked, ...described } = source
  return { counted: { dataset, sources: [described], samples }, report, sha256 }
}

/**
 * Whether the graph lacks a role that a mapping names.
 *
 * @throws Error if the mapping cannot be used
 */
export async function lacksRoles({ prisma }: Database, mappingPath: string): Promise<boolean> {
  const { roles } = await readMapping(mappingPath, { role: () => undefined, feature: () => undefined })
  const slugs = roles.map(({ role }) => role)
  return (await prisma.role.count({ where: { slug: { in: slugs } } })) < slugs.length
}

function knownSlugs({ roles, libraries, skills }: Snapshot): KnownSlugs {
  const lack = (noun: string, slug: string, known: Iterable<string>) => {
    const near = closest(slug, known).map((name) => `"${name}"`)
    return `there is no ${noun} "${slug}" in the graph${near.length > 0 ? `; the closest are ${near.join(', ')}` : ''}`
  }
  return {
    role: (slug) => (roles.bySlug.has(slug) ? undefined : lack('role', slug, roles.bySlug.keys())),
    feature: (slug) =>
      libraries.bySlug.has(slug) || skills.bySlug.has(slug)
        ? undefined
        : lack('library or skill', slug, [...libraries.bySlug.keys(), ...skills.bySlug.keys()]),
  }
}

function refuseOther(path: string, mappingPath: string, { source }: Mapping, sha256: string): void {
  if (source.sha256 === undefined || source.sha256 === sha256) return
  throw new Error(
    `${path}: the mapping ${mappingPath} says what another file is (${source.title}; SHA-256 ${source.sha256}, this one ` +
      `has ${sha256}). ${ownMapping(mappingPath)}`,
  )
}

function ownMapping(mappingPath: string): string {
  return (
    'To import other adverts, write a mapping with a dataset, source, period and place of its own that says ' +
    `"extends: ${mappingPath}" for the rest, and name it with --roles.`
  )
}
