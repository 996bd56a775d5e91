import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Packs the package in a folder that has its sources, and what is installed for it.
 *
 * @param source where package.json is; what is compiled and built is put in there
 * @param destination an existing folder for the tarball
 * @returns the path of the tarball, and the files in it
 */
export async function packPackage(
  source: string,
  destination: string,
): Promise<{ readonly tarball: string; readonly files: readonly string[] }> {
  const words = ['pack', '--json', '--foreground-scripts=false', '--pack-destination', destination]
  const { stdout } = await run('npm', words, { cwd: source, maxBuffer: 10_000_000 })
  const [{ filename, files }] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }]
  return { tarball: join(destination, filename), files: files.map(({ path }) => path) }
}

/**
 * Packs a commit twice, each time in a clone of its own, so that nothing else is packed than what was committed.
 *
 * @param root the repository; its node_modules are used
 * @param destination an existing folder for the tarball
 * @returns the path of the tarball
 * @throws Error if the two differ
 */
export async function packCommit(root: string, destination: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'career-lattice-release-'))
  try {
    const tarballs: string[] = []
    for (const name of ['first', 'second again']) {
      const [clone, packed] = [join(folder, name), join(folder, `${name} packed`)]
      await run('git', ['clone', '--quiet', '--local', root, clone])
      await symlink(join(root, 'node_modules'), join(clone, 'node_modules'))
      await mkdir(packed)
      tarballs.push((await packPackage(clone, packed)).tarball)
    }
    const [first, second] = await Promise.all(tarballs.map((path) => readFile(path)))
    if (!first!.equals(second!)) throw new Error('Packed twice, the package was not the same; nothing was written.')
    const tarball = join(destination, basename(tarballs[0]!))
    await copyFile(tarballs[0]!, tarball)
    return tarball
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Puts beside a tarball what else a release has: the schema, the documents of the client by their hashes, and SHA256SUMS of
 * all, for `sha256sum -c`.
 *
 * @param source where the schema is
 * @param tarball is in the folder of the release
 * @returns the names of the files
 */
export async function completeRelease(source: string, tarball: string): Promise<string[]> {
  const folder = join(tarball, '..')
  const names = ['schema.graphql', 'persisted-documents.json']
  await copyFile(join(source, 'schema/schema.graphql'), join(folder, names[0]!))
  await copyFile(join(source, 'schema/client/persisted-documents.json'), join(folder, names[1]!))
  const all = [basename(tarball), ...names]
  const sums = await Promise.all(
    all.map(async (name) => {
      const digest = createHash('sha256').update(await readFile(join(folder, name)))
      return `${digest.digest('hex')}  ${name}\n`
    }),
  )
  await writeFile(join(folder, 'SHA256SUMS'), sums.join(''))
  return [...all, 'SHA256SUMS']
}
