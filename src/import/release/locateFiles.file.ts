import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { reasonUnread } from '../reasonUnread.ts'
import { BrokenFile } from './brokenFile.ts'
import { fileHash } from './fileHash.file.ts'
import type { Release } from './release.ts'
import type { SourceFile } from './sourceFile.ts'

export interface LocatedFiles {
  readonly files: readonly { readonly path: string; readonly file: SourceFile }[]
  /** Names of files in the folder that are not read. */
  readonly unread: readonly string[]
  /** Version in the name of the folder or file; null if there is none. */
  readonly version: string | null
  /** Total size of the files. */
  readonly bytes: number
}

/**
 * Finds the files of a release.
 *
 * @param path a folder, or the only file
 * @param named the .zip file that the folder was unpacked from, or else the path; it has the version, and errors name it
 * @throws BrokenFile if a required file is missing; names the languages that are present
 */
export async function locateFiles(
  release: Release,
  path: string,
  language: string,
  named = path,
): Promise<LocatedFiles> {
  const fail = (error: NodeJS.ErrnoException): never => {
    throw new BrokenFile(named, reasonUnread(error))
  }
  const place = await stat(path).catch(fail)
  const single = place.isFile()
  const own = release.files.filter(({ beside }) => !beside)
  const spreadsheet = own.some(({ paths }) => paths.some((name) => name.endsWith('.xlsx')))
  if (single && (spreadsheet ? /\.(gz|7z|xls)$/i : /\.(gz|7z|xlsx?)$/i).test(path)) {
    throw new BrokenFile(
      named,
      'it is a spreadsheet or not packed as .zip; give the folder with the text files, or the .zip file, of the release',
    )
  }
  if (single && own.length > 1) {
    throw new BrokenFile(named, 'it is one file; give the folder that holds the files of the release')
  }
  const folder = single ? dirname(path) : path
  const present = single ? [basename(path)] : (await readdir(folder).catch(fail)).sort()
  const around = dirname(resolve(named))
  const places = new Map(present.map((name) => [name.toLowerCase(), join(folder, name)]))
  const beside = new Map(
    (await readdir(around).catch(() => [])).map((name) => [name.toLowerCase(), join(around, name)]),
  )
  const files: { path: string; file: SourceFile }[] = []
  for (const file of release.files) {
    const names = file.paths.map((name) => name.replace('{language}', language))
    const found = (among: ReadonlyMap<string, string>) =>
      names.map((name) => among.get(name.toLowerCase())).find((place) => place !== undefined)
    const place = file.beside ? (found(places) ?? found(beside)) : single ? path : found(places)
    if (place !== undefined) files.push({ path: place, file })
    else if (file.required) throw new BrokenFile(named, missing(file, names, present))
  }
  const read = new Set(files.map(({ path }) => basename(path)))
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size))
  const version = release.version.exec(basename(resolve(named)))?.[1]?.replaceAll('_', '.') ?? null
  return {
    files,
    unread: single ? [] : present.filter((name) => !read.has(name)),
    version,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  }
}

/** SHA-256 of each file by name, and of all of them together with the parameters of the import, in hexadecimal. */
export async function fingerprint(
  files: LocatedFiles['files'],
  parameters: readonly unknown[],
): Promise<{ sha256: string; hashes: Record<string, string> }> {
  const hashes: Record<string, string> = {}
  for (const { path } of files) hashes[basename(path)] = await fileHash(path)
  const sha256 = createHash('sha256')
    .update(JSON.stringify([parameters, hashes]))
    .digest('hex')
  return { sha256, hashes }
}

/** The languages in which a file of a release is present. */
export function languagesOf({ paths }: SourceFile, present: readonly string[]): string[] {
  const pattern = paths.find((name) => name.includes('{language}'))
  const [start, end] = pattern?.split('{language}') ?? []
  return present
    .filter((name) => start !== undefined && name.startsWith(start) && name.endsWith(end!))
    .map((name) => name.slice(start!.length, name.length - end!.length))
}

function missing(file: SourceFile, names: readonly string[], present: readonly string[]): string {
  const languages = languagesOf(file, present)
  const hint =
    languages.length > 0
      ? `; there are files in ${languages.join(', ')}, which only add names to the nodes of the English release`
      : ''
  return `the file ${names.join(' or ')} is missing${hint}`
}
