import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { baseImage } from './baseImage.ts'

const run = promisify(execFile)

export const root = join(import.meta.dirname, '../..')

/** An instruction of a Dockerfile, as instructions.js prints it. */
export interface Instruction {
  readonly keyword: string
  readonly flags: readonly { readonly name: string; readonly value: string }[]
  readonly words: readonly string[]
}

/** A stage of a build: a root folder, and how processes are started in it. */
export interface Image {
  readonly folder: string
  readonly environment: Record<string, string>
  workFolder: string
  /** User and group by number. */
  user: string
  volume: string | undefined
  entryPoint: readonly string[]
  command: readonly string[]
  healthCheck: readonly string[]
}

/** @returns the instructions of a Dockerfile */
export async function instructionsOf(dockerfile: string): Promise<Instruction[]> {
  const { stdout } = await run('node', [join(import.meta.dirname, 'instructions.js'), dockerfile])
  return JSON.parse(stdout)
}

/**
 * Builds the Dockerfile of this repository without Docker: follows its instructions, in folders that the operating system
 * has as roots. Only the base image is stood for.
 *
 * @param folder where the stages are put
 * @throws Error if an instruction fails, or is one that this does not know
 */
export async function builtImage(folder: string): Promise<Image> {
  const stages = new Map<string, Image>()
  let image: Image | undefined
  for (const { keyword, flags, words } of await instructionsOf(join(root, 'Dockerfile'))) {
    console.log(`${keyword} ${words.join(' ')}`)
    const flag = (name: string) => flags.find((each) => each.name === name)?.value
    if (keyword === 'FROM') {
      image = newStage(join(folder, `stage${stages.size}`))
      stages.set(words[2] ?? 'last', image)
      await run('cp', ['-a', await baseImage(words[0]!), image.folder])
    } else if (image === undefined) throw new Error(`${keyword} stands before FROM.`)
    else if (keyword === 'ENV') Object.assign(image.environment, Object.fromEntries(words.map(nameAndValue)))
    else if (keyword === 'WORKDIR') {
      image.workFolder = words[0]!
      await mkdir(join(image.folder, image.workFolder), { recursive: true })
    } else if (keyword === 'COPY') await copy(image, words, stages.get(flag('from') ?? ''))
    else if (keyword === 'RUN') await runIn(image, words[0]!, flag('mount'))
    else if (keyword === 'USER') image.user = words[0]!
    else if (keyword === 'VOLUME') image.volume = words[0]
    else if (keyword === 'ENTRYPOINT') image.entryPoint = words
    else if (keyword === 'CMD') image.command = words
    else if (keyword === 'HEALTHCHECK') image.healthCheck = words
    else if (keyword !== 'EXPOSE') throw new Error(`How to follow ${keyword} is not known here.`)
  }
  return image!
}

function newStage(folder: string): Image {
  const environment = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' }
  const nothing = { entryPoint: [], command: [], healthCheck: [], volume: undefined }
  return { folder, environment, workFolder: '/', user: '0:0', ...nothing }
}

function nameAndValue(word: string): [string, string] {
  const end = word.indexOf('=')
  return [word.slice(0, end), word.slice(end + 1)]
}

/** Copies files, and what is in folders, as COPY does. */
async function copy(image: Image, words: readonly string[], from: Image | undefined): Promise<void> {
  const sources = words.slice(0, -1).map((path) => join(from?.folder ?? root, path))
  const to = join(image.folder, image.workFolder, words.at(-1)!)
  for (const source of sources) {
    const isFolder = await run('test', ['-d', source]).then(
      () => true,
      () => false,
    )
    await mkdir(isFolder ? to : join(to, '.'), { recursive: true })
    await run('cp', ['-a', '--no-preserve=ownership', isFolder ? `${source}/.` : source, to])
  }
}

/** Runs a command line in an image; the cache that it names is npm's of this machine. */
async function runIn(image: Image, commandLine: string, mount: string | undefined): Promise<void> {
  const target = /^type=cache,target=(\S+)$/.exec(mount ?? '')?.[1]
  const npmCache = (await run('npm', ['config', 'get', 'cache'])).stdout.trim()
  for (const file of ['resolv.conf', 'hosts']) await copyFile(`/etc/${file}`, join(image.folder, 'etc', file))
  const inside = target && join(image.folder, target)
  if (inside) await mkdir(inside, { recursive: true })
  const mounts = inside ? [`mount --bind ${npmCache} ${inside}`] : []
  const child = spawn('unshare', enteredBy(image, ['/bin/sh', '-c', commandLine], { mounts }), {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${commandLine} ended with ${code}.`)
  if (inside) await rm(inside, { recursive: true, force: true })
}

/**
 * The words of `unshare` that start a command in an image, as the first process of a process namespace of its own.
 *
 * @param mounts further commands that mount something, for this command alone
 * @param environment further variables
 */
export function enteredBy(
  image: Image,
  command: readonly string[],
  { mounts = [], environment = {} }: { mounts?: readonly string[]; environment?: Readonly<Record<string, string>> },
): string[] {
  const { folder, user, workFolder } = image
  const variables = Object.entries({ HOME: '/root', ...image.environment, ...environment })
  const script = [
    'set -e',
    `mount --bind ${folder} ${folder}`,
    `mount -t proc proc ${folder}/proc`,
    `mount --rbind /dev ${folder}/dev`,
    ...mounts,
    // Each replaces the one before, so that the command itself is the first process.
    `exec setpriv --no-new-privs chroot --userspec=${user} --groups= ${folder} env -i -C ${workFolder} "$@"`,
  ].join('\n')
  const given = [...variables.map(([name, value]) => `${name}=${value}`), ...command]
  return ['--mount', '--pid', '--ipc', '--uts', '--fork', '--kill-child', 'sh', '-c', script, 'sh', ...given]
}

/** The number that the first process of a process namespace has outside. @param unshare the process that made it */
export function firstProcess({ pid }: ChildProcess): string {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]!
}
