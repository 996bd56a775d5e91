import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { shared } from './shared.ts'

const root = join(import.meta.dirname, '../..')

/** Builds the page if it is not as new as its sources. */
export async function buildExplorer(): Promise<void> {
  await shared('explorer', async (path) => {
    // Tests run with NODE_ENV=test, which would build the page with React's warnings.
    const env = { ...process.env, NODE_ENV: 'production' }
    await promisify(execFile)(process.execPath, ['prisma/build.js', '--explorer'], { cwd: root, env })
    await writeFile(path, '')
  })
}
