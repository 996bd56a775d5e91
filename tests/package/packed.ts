import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { completeRelease, packPackage } from '../../prisma/release/artifacts.ts'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)

/** The package as it would be published, and a project that has installed it. */
export interface Packed {
  /** The folder with all that a release has. */
  readonly release: string
  readonly tarball: string
  /** Paths of the files in it. */
  readonly files: readonly string[]
  /** Folder of the project. */
  readonly consumer: string
  /** All that npm wrote while the project was installed. */
  readonly installing: string
  remove(): Promise<void>
}

/** Packs a copy of this project, because packing compiles from nothing, and installs the tarball in an empty folder. */
export async function packed(): Promise<Packed> {
  const folder = await mkdtemp(join(tmpdir(), 'career-lattice-package-'))
  const [clone, consumer, release] = [join(folder, 'clone'), join(folder, 'consumer'), join(folder, 'release')]
  await copied(clone)
  await mkdir(release)
  const { tarball, files } = await packPackage(clone, release)
  await completeRelease(clone, tarball)

  await cp(join(import.meta.dirname, 'consumer'), consumer, { recursive: true })
  await writeFile(join(consumer, 'package.json'), '{ "private": true, "type": "module" }')
  const install = ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball]
  const installing = await run('npm', install, { cwd: consumer })
  return {
    release,
    tarball,
    files,
    consumer,
    installing: installing.stdout + installing.stderr,
    remove: () => rm(folder, { recursive: true }),
  }
}

/** Copies what git has or would take, and lends what is installed and generated here. */
async function copied(clone: string): Promise<void> {
  const listed = await run('git', ['ls-files', '-co', '--exclude-standard', '--deduplicate'], { cwd: root })
  for (const path of listed.stdout.trim().split('\n')) {
    if (path.startsWith('tests/')) continue
    await mkdir(join(clone, dirname(path)), { recursive: true })
    // A file may be deleted and not committed yet.
    await writeFile(join(clone, path), await readFile(join(root, path)).catch(() => ''))
  }
  await cp(join(root, 'src/db/generated'), join(clone, 'src/db/generated'), { recursive: true })
  await symlink(join(root, 'node_modules'), join(clone, 'node_modules'))
}
