import { execFile } from 'node:child_process'
import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { compiler } from '../../prisma/compiler.ts'

const root = join(import.meta.dirname, '../..')

/** Puts what frontends import of this package where a project that has installed it would have it. */
export async function packedClient(project: string): Promise<void> {
  const folder = join(project, 'node_modules/career-lattice')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const path of ['package.json', 'schema/schema.graphql', 'schema/client']) {
    await cp(join(root, path), join(folder, path), { recursive: true })
  }
  const words = [compiler, '-p', 'src/client', '--noCheck', '--outDir', join(folder, 'dist/client')]
  await promisify(execFile)(process.execPath, words, { cwd: root })
}
