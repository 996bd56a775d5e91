import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { snapshotOfBytes } from '../graph/snapshotBytes.ts'
import { readExamples } from '../program/readExamples.ts'
import { schema } from '../schema.ts'
import { renderGraphiqlPage } from '../server/http/graphiqlPage.file.ts'
import { privateNames } from '../server/plugins/privacy.ts'
import { bundlePageScript, bundleServiceWorker } from './bundle.file.ts'
import { htmlOf, missingPage, withPolicy } from './htmlPage.ts'
import { htmlPages } from './htmlPages.ts'

// tsx src/static/build.file.ts [folder]   writes the static edition to a folder, dist/static if none is given
// The explorer page and the prepared graph are in dist by then.

const dist = join(import.meta.dirname, '../../dist')

/** Files that hosts make themselves, and those that only the build reads. */
const leftOut = /\.(br|gz)$|\.made-of$|[\\/]manifest\.json$/

/**
 * Writes all files of the static edition to a folder, which is emptied before.
 *
 * @throws Error if the folder has files of something else
 */
async function buildStatic(folder: string): Promise<void> {
  await refuseOthers(folder)
  await rm(folder, { recursive: true, force: true })
  await cp(join(dist, 'explorer'), folder, { recursive: true, filter: (path) => !leftOut.test(path) })
  const { script } = await bundlePageScript(folder)
  const snapshot = snapshotOfBytes(gunzipSync(await readFile(join(dist, 'curated-careers.graph.gz'))))
  const template = await readFile(join(dist, 'explorer/index.html'), 'utf8')
  const pages = htmlPages(snapshot)
  for (const page of pages) {
    await mkdir(join(folder, page.path), { recursive: true })
    await writeFile(join(folder, page.path, 'index.html'), htmlOf(page, template, script))
  }
  await writeGraphiql(join(folder, 'graphql'), script)
  await writeFile(join(folder, '404.html'), missingPage)
  const files = [...firstOfEachKind(pages.map(({ path }) => path)), ...(await assetsOf(folder))]
  await bundleServiceWorker(folder, { version: await digestOf(folder, files), files })
  console.log(`${pages.length} pages are in ${folder}: copy it to any host of files, under any path.`)
}

/** Writes the page of GraphiQL: its queries go to its own address, which the script of all pages answers. */
async function writeGraphiql(folder: string, script: string): Promise<void> {
  const examples = await readExamples()
  const names = privateNames(schema)
  const { html, policy } = await renderGraphiqlPage({
    examples,
    privateNames: names,
    home: '../',
    scripts: [`../${script}`],
  })
  await mkdir(folder)
  await writeFile(join(folder, 'index.html'), withPolicy(html, policy))
}

/** @throws Error if a folder has files, and they are not those of a static edition */
async function refuseOthers(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[]
    throw error
  })
  if (names.length > 0 && !names.includes('service-worker.js')) {
    throw new Error(
      `${folder} has files of something else, which would be lost. Name a folder that is empty or does not exist.`,
    )
  }
}

/** The first path of each folder. */
function firstOfEachKind(paths: readonly string[]): string[] {
  const kinds = new Map(paths.toReversed().map((path) => [path.split('/', 1)[0], path]))
  return [...kinds.values()].toReversed()
}

async function assetsOf(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'assets'))
  return names.sort().map((name) => `assets/${name}`)
}

async function digestOf(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of files)
    hash.update(path).update(await readFile(join(folder, path.replace(/\/$|^$/, '$&index.html'))))
  return hash.digest('hex').slice(0, 16)
}

await buildStatic(resolve(process.argv[2] ?? join(dist, 'static')))
