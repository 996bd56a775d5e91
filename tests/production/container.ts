import assert from 'node:assert/strict'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { installed } from '../support/installed.ts'
import { builtImage, enteredBy, firstProcess, type Image } from './builtImage.ts'
import { freePort } from './rollingRestart.ts'

// npm run container   builds the image of the Dockerfile and runs it, without Docker
// Needs Linux, root, and mmdebstrap (Debian's package of this name).

const run = promisify(execFile)

/** How long the server may take to start, with and without a database to make; and to stop: Docker waits 10 s. */
const longest = { start: 300_000, stop: 10_000 }

interface Container {
  readonly process: ChildProcess
  output(): string
  /** Exit code. */
  readonly ended: Promise<number | null>
}

const [folder] = await Promise.all([
  mkdtemp(join(tmpdir(), 'career-lattice-container-')),
  installed(import.meta.dirname),
])
try {
  const image = await builtImage(join(folder))
  await tryImage(image)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function tryImage(image: Image): Promise<void> {
  const { stdout: size } = await run('du', ['-sm', join(image.folder, image.workFolder)])
  console.log(`The program takes ${Number.parseInt(size, 10)} MB of the image`)
  // A new volume has the owner and rights of the folder in the image.
  const volume = join(folder, 'volume')
  await mkdir(volume, { mode: 0o700 })
  await chown(volume, 1000, 1000)

  assert.equal(await endOf(started(image, volume, ['--version'])), 0)
  assert.equal(await endOf(started(image, volume, ['sing'])), 1)

  const stamp = join(folder, 'stamp')
  await run('touch', [stamp])
  const port = await freePort()
  for (const time of ['first', 'second']) {
    const server = started(image, volume, image.command, { PORT: String(port) })
    const before = performance.now()
    await until(() => isHealthy(image, server, port), longest.start, server)
    console.log(`Healthy after ${seconds(before)} s, the ${time} time`)
    await tryServer(image, server, port)

    // A request is running while it is told to stop.
    const running = ask(port, '{ roles(first: 100) { nodes { similarRoles(first: 20) { nodes { title } } } } }')
    await setTimeout(10)
    const stopping = performance.now()
    process.kill(Number(firstProcess(server.process)), 'SIGTERM')
    const code = await Promise.race([server.ended, setTimeout(longest.stop, 'still running', { ref: false })])
    assert.equal(code, 0, server.output())
    assert.equal((await running).roles.nodes.length > 10, true)
    console.log(`Stopped by SIGTERM after ${seconds(stopping)} s, with exit code 0`)
    assert.match(server.output(), time === 'first' ? /Loaded the dataset/ : /^(?![\s\S]*Loaded the dataset)/)
  }
  const { stdout } = await run('find', [image.folder, '-xdev', '-newer', stamp, '-type', 'f'])
  assert.equal(stdout, '')
  assert.equal(existsSync(join(volume, 'lock')), false)
  console.log('Nothing was written but to the volume')
}

async function tryServer(image: Image, server: Container, port: number): Promise<void> {
  const pid = firstProcess(server.process)
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  assert.match(status, /^Name:\tnode|^Name:\tMainThread/m)
  assert.match(status, /^NSpid:\t\d+\t1$/m)
  assert.match(status, /^Uid:\t1000\t1000\t1000\t1000$/m)
  assert.match(status, /^CapEff:\t0+$/m)
  const { overlap } = await ask(port, '{ overlap(roles: ["data-scientist", "web-developer"]) { sentence } }')
  assert.match(overlap.sentence, /^A data scientist shares/)
  assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 200)
  for (const path of ['/app/file', '/tmp/file', '/home/node/file']) {
    await assert.rejects(inside(image, server, ['touch', path]), /Read-only file system/)
  }
  await inside(image, server, ['touch', '/data/file'])
  // While it serves, a command finds the folder locked.
  await assert.rejects(inside(image, server, [...image.entryPoint, 'migrate']), /in use by process 1\./)
}

/** Starts a container: read-only, but for the volume. */
function started(
  image: Image,
  volume: string,
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Container {
  const mounts = [
    `mount --bind ${volume} ${join(image.folder, image.volume!)}`,
    `mount -o remount,bind,ro ${image.folder}`,
  ]
  const child = spawn('unshare', enteredBy(image, [...image.entryPoint, ...command], { mounts, environment }))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  return { process: child, output: () => output, ended: once(child, 'close').then(([code]) => code) }
}

async function endOf(container: Container): Promise<number | null> {
  const code = await container.ended
  console.log(container.output().trim().split('\n')[0])
  return code
}

/** Runs a command in a container, as `docker exec` does. */
function inside(
  image: Image,
  container: Container,
  command: readonly string[],
  variables: Record<string, string> = {},
) {
  const [uid, gid] = image.user.split(':')
  const given = Object.entries({ ...image.environment, ...variables }).map(([name, value]) => `${name}=${value}`)
  const pid = firstProcess(container.process)
  const entering = ['-t', pid, '--mount', '--pid', '--ipc', '--uts', '--root', '--setuid', uid!]
  return run('nsenter', [...entering, '--setgid', gid!, 'env', '-i', '-C', image.workFolder, ...given, ...command])
}

async function isHealthy(image: Image, container: Container, port: number): Promise<boolean> {
  try {
    await inside(image, container, image.healthCheck, { PORT: String(port) })
    return true
  } catch {
    return false
  }
}

// biome-ignore lint/suspicious/noExplicitAny: answers of several queries
async function ask(port: number, query: string): Promise<any> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ query })
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body })
  return ((await response.json()) as { data: unknown }).data
}

async function until(isSo: () => Promise<boolean>, patience: number, container: Container): Promise<void> {
  const end = performance.now() + patience
  while (!(await isSo())) {
    const isOver = performance.now() > end || container.process.exitCode !== null
    if (isOver) throw new Error(`The container is not healthy:\n${container.output()}`)
    await setTimeout(250)
  }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}
