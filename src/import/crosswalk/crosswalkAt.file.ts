import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { oneLine } from '../../names/normalised.ts'
import { BrokenFile } from '../release/brokenFile.ts'
import { records } from '../release/records.file.ts'
import type { Release } from '../release/release.ts'
import type { SourceFile } from '../release/sourceFile.ts'
import { unpacked } from '../release/unpacked.file.ts'
import { nesta } from './nesta.ts'
import { official } from './official.ts'

/** The crosswalks that can be imported. */
export const crosswalks: readonly Release[] = [official, nesta]

/** Which crosswalks can be imported, and where each is. */
export const crosswalksOffered = crosswalks
  .map(({ publisher, download }) => `that of ${publisher} (${download})`)
  .join(', and ')

/** Records among which the header of a file is looked for. */
const mostTitleLines = 20

/** A crosswalk, and the file or packed folder that holds it. */
export interface CrosswalkAt {
  readonly release: Release
  readonly path: string
}

/**
 * Finds out which crosswalk a file is: by its name, or else by its columns. In a folder there must be exactly one.
 *
 * @param named what errors call it: the .zip file that a folder was unpacked from, or else the path
 * @throws BrokenFile if it is none, or if there are several
 */
export async function crosswalkAt(path: string, named = path): Promise<CrosswalkAt> {
  if (/\.zip$/i.test(path)) {
    return unpacked(path, async (folder) => ({ release: (await crosswalkAt(folder, path)).release, path }))
  }
  const names = await readdir(path).catch(() => undefined)
  const places = names?.map((name) => join(path, name)) ?? [path]
  const byName = places.flatMap((place) => {
    const release = crosswalks.find(({ files }) => files.some((file) => isNamed(file, place)))
    return release === undefined ? [] : [{ release, path: place }]
  })
  if (byName.length === 1) return byName[0]!
  if (byName.length > 1) {
    const found = byName.map(({ path }) => basename(path)).join(', ')
    throw new BrokenFile(named, `there are several crosswalks in it: ${found}; give the file of one`)
  }
  const header = names === undefined ? await headersOf(path) : []
  const release = crosswalks.find(({ files }) =>
    files.some((file) => !file.beside && header.some((cells) => hasColumns(file, cells))),
  )
  if (release !== undefined) return { release, path }
  throw new BrokenFile(named, `it is no crosswalk that can be imported; these are ${crosswalksOffered}`)
}

function isNamed({ paths, beside }: SourceFile, place: string): boolean {
  const name = basename(place).toLowerCase()
  return !beside && paths.some((path) => path.toLowerCase() === name)
}

function hasColumns({ columns }: SourceFile, cells: readonly string[]): boolean {
  return columns.every((column) => cells.includes(column))
}

/** The first records of a file, of which one may be its header. */
async function headersOf(path: string): Promise<string[][]> {
  for await (const step of records(path, () => {})) {
    return step.slice(0, mostTitleLines).map(({ cells }) => cells.map(oneLine))
  }
  return []
}
