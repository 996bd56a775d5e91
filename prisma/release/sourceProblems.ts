import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Packages of a lockfile, by their folder. */
type Packages = Readonly<Record<string, { readonly integrity?: string; readonly optional?: boolean }>>

/**
 * Why no release can be made of what is in a folder: one text for each reason.
 *
 * @param root of a git repository
 */
export async function sourceProblems(root: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('git', ['status', '--porcelain'], { cwd: root })
  const foreign = await foreignPackages(root)
  return [
    ...(stdout === '' ? [] : [`A release is made of a commit; these files are not committed as they are:\n${stdout}`]),
    ...(foreign.length === 0
      ? []
      : [`Installed otherwise than package-lock.json says: ${foreign.join(', ')}. Run npm ci.`]),
  ]
}

/** The packages that are installed otherwise than package-lock.json says: what is built with them may differ. */
async function foreignPackages(root: string): Promise<string[]> {
  const packagesIn = async (path: string): Promise<Packages> =>
    JSON.parse(await readFile(join(root, path), 'utf8').catch(() => '{"packages":{}}')).packages
  const [wanted, present] = await Promise.all([
    packagesIn('package-lock.json'),
    packagesIn('node_modules/.package-lock.json'),
  ])
  const folders = new Set([...Object.keys(wanted), ...Object.keys(present)].filter((path) => path !== ''))
  return [...folders].filter((path) => {
    const [should, is] = [wanted[path], present[path]]
    // Those of other platforms are not installed.
    return is === undefined ? !should?.optional : is.integrity !== should?.integrity
  })
}
