import { execFile } from 'node:child_process'
import { chmod, copyFile, cp, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const cache = join(import.meta.dirname, '../../node_modules/.cache/container')

/** The Debian release that the images of Node are made of. */
const release = 'trixie'

/**
 * What stands for an image `node:<version>-slim` where no registry can be asked: Debian, made by mmdebstrap, with the Node
 * of npm's package, npm, and a user `node` with the number 1000. Made once and kept; a user of the system has to be root.
 *
 * @param image for example `node:24-slim`
 * @param also further packages of Debian
 * @returns a root folder, only to be copied
 * @throws Error if the image is another one, or its Node no long-term release
 */
export async function baseImage(image: string, also: readonly string[] = []): Promise<string> {
  const version = /^node:(\d+)-slim$/.exec(image)?.[1]
  if (version === undefined) throw new Error(`The base image is ${image}; only node:<version>-slim can be stood for.`)
  const folder = join(cache, [image.replace(':', '-'), ...also].join('+'))
  try {
    await run('test', ['-e', folder])
    return folder
  } catch {
    console.log(`Making what stands for ${image}`)
  }
  const draft = `${folder}.draft`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  // Node needs libstdc++, from version 25 on libatomic too.
  const packages = ['libstdc++6', 'libatomic1', ...also].join(',')
  await run('mmdebstrap', [
    '--variant=minbase',
    `--include=${packages}`,
    release,
    draft,
    'http://deb.debian.org/debian',
  ])
  await addNode(draft, version)
  await run('chroot', [draft, 'useradd', '--uid', '1000', '--user-group', '--create-home', 'node'])
  await rename(draft, folder)
  return folder
}

async function addNode(root: string, version: string): Promise<void> {
  const packages = join(cache, 'packages')
  await mkdir(packages, { recursive: true })
  const named = [`node-linux-${process.arch}@${version}`, 'npm@11']
  await run('npm', ['install', '--prefix', packages, '--no-save', '--no-audit', '--no-fund', ...named])
  const node = join(root, 'usr/local/bin/node')
  await copyFile(join(packages, `node_modules/node-linux-${process.arch}/bin/node`), node)
  await chmod(node, 0o755)
  const npm = join(root, 'usr/local/lib/node_modules/npm')
  await cp(join(packages, 'node_modules/npm'), npm, { recursive: true })
  await run('ln', ['-sf', '../lib/node_modules/npm/bin/npm-cli.js', join(root, 'usr/local/bin/npm')])
  const { stdout } = await run('chroot', [root, 'node', '-p', 'process.release.lts ?? ""'])
  if (stdout.trim() === '') throw new Error(`Node ${version} is no long-term release.`)
}
