import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { reasonUnread } from '../reasonUnread.ts'
import { isUtf16 } from '../utf16.ts'
import type { DatasetText } from './joinTexts.ts'

/**
 * Reads the files of a dataset: one file, or all YAML and JSON files of a folder and of those in it, by name.
 *
 * @throws Error if a file cannot be read, or is not text in UTF-8, or the folder has none
 */
export async function readTexts(path: string): Promise<DatasetText[]> {
  const found = await stat(path).catch((error) => {
    throw new Error(`${path}: ${reasonUnread(error)}`)
  })
  if (!found.isDirectory()) return [{ name: basename(path), text: await readText(path) }]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  // A link counts as the file that it leads to. What begins with a dot is hidden, as the copies behind the links are that
  // Kubernetes mounts.
  const files = entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && /\.(ya?ml|json)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(path, file)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .sort()
  if (files.length === 0) throw new Error(`${path}: the folder has no YAML or JSON files`)
  return Promise.all(
    files.map(async (file) => ({ name: relative(path, file).replaceAll(sep, '/'), text: await readText(file) })),
  )
}

/**
 * Reads a text file.
 *
 * @throws Error if it cannot be read, or is not text in UTF-8
 */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error) => {
    throw new Error(`${path}: ${reasonUnread(error)}`)
  })
  if (isUtf16(bytes)) throw new Error(`${path}: it is text in UTF-16; save it in UTF-8`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error(`${path}: it is not text in UTF-8; save it so, and unpack it if it is packed`)
  }
}
