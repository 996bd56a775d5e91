import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { reasonUnread } from '../reasonUnread.ts'
import { BrokenFile } from './brokenFile.ts'

/**
 * SHA-256 of a file, in hexadecimal.
 *
 * @throws BrokenFile if it cannot be read
 */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  } catch (error) {
    throw new BrokenFile(basename(path), reasonUnread(error as NodeJS.ErrnoException))
  }
  return hash.digest('hex')
}
