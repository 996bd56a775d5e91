import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const description = join(import.meta.dirname, '..', '..', 'package.json')

/** The version of this program, such as "0.1.0". */
export async function programVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(description, 'utf8')) as { version: string }
  return version
}
