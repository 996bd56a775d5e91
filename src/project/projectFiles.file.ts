import type { Dirent } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { isBroken } from './brokenFile.ts'
import { type FileKind, fileKind } from './fileKind.ts'
import { includedFiles } from './includedFiles.ts'
import { environmentMarks, isSkippedFolder } from './skippedFolders.ts'

/** A file of a project that was read. */
export interface ProjectFile {
  /** Within the project, with slashes. */
  readonly path: string
  readonly kind: FileKind
  readonly text: string
  /** How another file brings it in; absent if it is read for its own name. */
  readonly included?: 'requirements' | 'constraints'
}

/** What a folder holds. */
export interface ProjectFiles {
  readonly name: string
  readonly files: readonly ProjectFile[]
  /** The paths of all files seen, read or not. */
  readonly paths: readonly string[]
  /** Whether the folder is a working copy of Git. */
  readonly isUnderGit: boolean
  /** Paths of files and folders that could not be read, of files that are broken, and of files outside that are brought in. */
  readonly unreadable: readonly string[]
  /** Whether there are more files than are looked at or read. */
  readonly isCut: boolean
}

/** How much is looked at and read: enough for any project of a few people, within a second. */
export interface ReadingLimits {
  readonly entries: number
  readonly files: number
  /** Of all files together, in bytes. */
  readonly bytes: number
}

export const readingLimits: ReadingLimits = { entries: 20_000, files: 3_000, bytes: 30_000_000 }

/** The largest file that is read, in bytes; notebooks have pictures in them. */
const largest = { notebook: 8_000_000, other: 500_000 }

/** Beyond this many files, none is looked for that another brings in. */
const mostIncluded = 5_000

/** How many files are read at a time. */
const together = 16

/**
 * Reads the files of a project that say what it is made with, those nearest to its top first. Nothing is written; links
 * are not followed, and folders of packages, environments, builds and caches are left out.
 *
 * @throws Error if there is no such folder
 */
export async function projectFiles(folder: string, limits: ReadingLimits = readingLimits): Promise<ProjectFiles> {
  const root = resolve(folder)
  const found = await stat(root).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `There is no folder ${root}.` : `${root} cannot be read (${error.code}).`)
  })
  if (!found.isDirectory()) throw new Error(`${root} is a file; give the folder of a project.`)
  const listing = await listed(root, limits)
  const wanted = listing.paths.flatMap((path) => {
    const kind = fileKind(path)
    return kind === undefined ? [] : [{ path, kind }]
  })
  // What is declared says more than any one file of code.
  const sorted = [...wanted.filter(isDeclaring), ...wanted.filter((file) => !isDeclaring(file))]
  const files: ProjectFile[] = []
  const unreadable = [...listing.unreadable]
  let bytes = 0
  let place = 0
  for (; place < Math.min(sorted.length, limits.files) && bytes < limits.bytes; place += together) {
    const batch = sorted.slice(place, Math.min(place + together, limits.files))
    for (const { text, ...file } of await Promise.all(batch.map((file) => textOf(root, file)))) {
      keep(file, text, { files, unreadable })
      bytes += text?.length ?? 0
    }
  }
  await readIncluded(root, { files, unreadable })
  const isCut = listing.isCut || place < sorted.length
  return { name: basename(root), files, paths: listing.paths, isUnderGit: listing.isUnderGit, unreadable, isCut }
}

interface Kept {
  readonly files: ProjectFile[]
  readonly unreadable: string[]
}

/** Keeps a file that was read; what is broken is not silently taken for empty. */
function keep(file: Omit<ProjectFile, 'text'>, text: string | null | undefined, { files, unreadable }: Kept): void {
  if (text === null || (text !== undefined && isBroken({ ...file, text }))) unreadable.push(file.path)
  else if (text !== undefined) files.push({ ...file, text })
}

/** Reads the files that those read bring in, and what these bring in, wherever they are in the project. */
async function readIncluded(root: string, { files, unreadable }: Kept): Promise<void> {
  const seen = new Set([...files.map(({ path }) => path), ...unreadable])
  const inside = `${await realpath(root)}${sep}`
  for (const from of files) {
    if (from.kind !== 'dependencies') continue
    for (const { path, isConstraint } of includedFiles(from)) {
      if (seen.has(path) || seen.size > mostIncluded) continue
      seen.add(path)
      const target = /^(?:\.\.)?\//.test(path) ? '' : await realpath(join(root, path)).catch(() => '')
      const included = isConstraint || from.included === 'constraints' ? 'constraints' : 'requirements'
      const file = { path, kind: 'dependencies', included } as const
      const text = target.startsWith(inside) ? (await textOf(root, file)).text : null
      keep(file, text, { files, unreadable })
    }
  }
}

function isDeclaring({ kind }: { readonly kind: FileKind }): boolean {
  return kind === 'dependencies' || kind === 'setup'
}

/** The files below a folder, level by level. */
async function listed(root: string, { entries: most }: ReadingLimits) {
  const paths: string[] = []
  const unreadable: string[] = []
  let isUnderGit = false
  let seen = 0
  let folders = ['']
  while (folders.length > 0 && seen < most) {
    const below: string[] = []
    for (const folder of folders) {
      const entries = await entriesOf(join(root, folder))
      if (entries === undefined) {
        if (folder === '') throw new Error(`${root} cannot be read: you may not list it.`)
        unreadable.push(folder)
        continue
      }
      if (folder === '') isUnderGit = entries.some(({ name }) => name === '.git')
      else if (entries.some(({ name }) => environmentMarks.has(name))) continue
      for (const entry of entries) {
        if (++seen > most) break
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`
        if (entry.isDirectory()) {
          if (!isSkippedFolder(entry.name)) below.push(path)
        } else if (entry.isFile()) paths.push(path)
      }
    }
    folders = below
  }
  return { paths, unreadable, isUnderGit, isCut: seen > most || folders.length > 0 }
}

async function entriesOf(folder: string): Promise<Dirent[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return undefined
  }
}

/** The text of a file: null if it cannot be read or is no text, undefined if it is too large, or a film named as TypeScript. */
async function textOf<File extends Omit<ProjectFile, 'text'>>(
  root: string,
  given: File,
): Promise<File & { readonly text: string | null | undefined }> {
  const { path, kind } = given
  try {
    const file = await open(join(root, path))
    try {
      const { size } = await file.stat()
      if (size > (kind === 'notebook' ? largest.notebook : largest.other)) return { ...given, text: undefined }
      const text = decoded(await file.readFile())
      return { ...given, text: text ?? (kind === 'script' ? undefined : null) }
    } finally {
      await file.close()
    }
  } catch {
    return { ...given, text: null }
  }
}

/** PowerShell writes the output of `pip freeze` as UTF-16. */
function decoded(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2)
  if (bytes.subarray(0, 8_000).includes(0)) return undefined
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}
