import { constants, existsSync } from 'node:fs'
import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { explanation, reasonOf } from './reasonOf.ts'

/**
 * Creates the folder of an embedded database if it is missing.
 *
 * @throws Error if it is not writable
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const reason = /^E(EXIST|NOTDIR)$/.test(code) ? 'it is a file, or a part of its path is' : reasonOf(error)
    throw new Error(`DATA_DIR is ${folder}, which cannot be used: ${reason}. Name a folder that can be written to.`)
  }
}

/** Whether a folder has an embedded database. */
export function hasFiles(folder: string): boolean {
  return existsSync(join(folder, 'postgresql'))
}

/**
 * Opens the files of an embedded database. Creates them if they are missing, or if their creation was interrupted.
 *
 * @param folder locked by this process
 * @throws Error if they are damaged
 */
export async function openFiles(folder: string): Promise<PGlite> {
  const files = join(folder, 'postgresql')
  const unfinished = join(folder, 'unfinished')
  try {
    if (existsSync(unfinished)) await rm(files, { recursive: true, force: true })
    else if (!existsSync(files)) await writeFile(unfinished, 'The database in postgresql/ is being made.\n')
    // Without this file, PGlite would overwrite the database with a new one.
    else if (!existsSync(join(files, 'PG_VERSION'))) throw new Error('the file PG_VERSION is missing')
    const pglite = await PGlite.create({ dataDir: files })
    await rm(unfinished, { force: true })
    return pglite
  } catch (error) {
    const known = explanation(error)
    if (known !== undefined) throw new Error(`The database folder ${folder} cannot be used: ${known}.`)
    throw new Error(
      `The database in ${files} is damaged, or another version made it: ${reasonOf(error)}. ` +
        'Restore a backup of it, or move it away: the next start makes a new one.',
    )
  }
}
