import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Change } from './change.ts'
import { clientChanges, writeClientTypes } from './clientChanges.ts'
import { nameChanges, publicNames } from './names.ts'
import { schemaChanges } from './schemaChanges.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'schema/released')
const types = join(folder, 'client')

interface Release {
  /** The version of the last release. */
  readonly version: string
  /** What people wrote down to use it, as `publicNames` lists it. */
  readonly names: readonly string[]
}

/** The last release, as it is on record. */
export async function lastRelease(): Promise<Release> {
  return JSON.parse(await readFile(join(folder, 'release.json'), 'utf8'))
}

/** All that has changed for users since the last release. */
export async function changesSince({ names }: Release): Promise<Change[]> {
  const [before, after] = await Promise.all([
    readFile(join(folder, 'schema.graphql'), 'utf8'),
    readFile(join(root, 'schema/schema.graphql'), 'utf8'),
  ])
  return [...(await schemaChanges(before, after)), ...clientChanges(types), ...nameChanges(names, await publicNames())]
}

/** Puts what is here on record as the last release: what the next is compared with. */
export async function recordRelease(version: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await copyFile(join(root, 'schema/schema.graphql'), join(folder, 'schema.graphql'))
  writeClientTypes(types)
  const release: Release = { version, names: await publicNames() }
  await writeFile(join(folder, 'release.json'), `${JSON.stringify(release, undefined, 2)}\n`)
}
