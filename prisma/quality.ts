import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openEmbedded } from '../src/db/embedded.db.ts'
import { loadSnapshot } from '../src/graph/load/load.db.ts'
import { crosswalkAt } from '../src/import/crosswalk/crosswalkAt.file.ts'
import { esco } from '../src/import/esco/esco.ts'
import { onet } from '../src/import/onet/onet.ts'
import { importRelease } from '../src/import/release/importRelease.db.ts'
import { libraryList } from '../src/import/release/libraryList.ts'
import { quality } from '../src/quality/quality.ts'

// npm run quality -- <folder of O*NET> [--esco <folder> --crosswalk <file>]
// imports the releases into a database in memory, evaluates all similarity measures, readiness, effort and career paths
// against the occupations that O*NET calls related, and writes the figures to prisma/seed/quality.json, from which the API serves them.

const { values, positionals } = parseArgs({
  options: { esco: { type: 'string' }, crosswalk: { type: 'string' } },
  allowPositionals: true,
})
const [folder] = positionals
if (folder === undefined || (values.esco === undefined) !== (values.crosswalk === undefined)) {
  console.error('npm run quality -- <folder of O*NET> [--esco <folder> --crosswalk <file>]')
  process.exit(1)
}

const seed = join(import.meta.dirname, 'seed')
const libraries = libraryList(await readFile(join(seed, 'library-aliases.yaml'), 'utf8'))
const database = await openEmbedded(undefined)
await database.migrate(join(import.meta.dirname, 'migrations'))
const releases = [
  [onet, folder],
  [esco, values.esco],
  [values.crosswalk && (await crosswalkAt(values.crosswalk)).release, values.crosswalk],
] as const
for (const [release, path] of releases) {
  if (!release || path === undefined) continue
  console.log(`Importing ${release.title} from ${path}`)
  await importRelease(database, release, { path, language: 'en', dryRun: false, libraries, progress: () => {} })
}
const snapshot = await loadSnapshot(database)
await database.close()

console.log('Measuring')
const crossed = values.esco === undefined ? '' : ' --esco <ESCO folder> --crosswalk <crosswalk file>'
const measured = quality(snapshot, `npm run quality -- <O*NET folder>${crossed}`)
await writeFile(join(seed, 'quality.json'), `${JSON.stringify(measured, null, 2)}\n`)

const shown = measured.figures.filter(({ metric }) => metric === 'RECALL_AT_10')
console.table(
  shown.map(({ dataset, subset, measure, value, low, high, occupations }) => ({
    dataset,
    subset,
    measure,
    'recall@10': value,
    '95 %': `${low}..${high}`,
    occupations,
  })),
)
console.table(
  measured.checks.map(({ dataset, check, value, low, high, answers }) => ({
    dataset,
    check,
    value,
    '95 %': `${low}..${high}`,
    answers,
  })),
)
