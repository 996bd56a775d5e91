import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** The program, where it is installed: Debian's, or the one that NGINX names. */
export const nginx = [process.env['NGINX'], '/usr/sbin/nginx'].find((path) => path !== undefined && existsSync(path))

const shipped = readFileSync(join(import.meta.dirname, '../../src/production/nginx.conf'), 'utf8')

/** Nginx, running with the configuration that is shipped. */
export interface Nginx {
  readonly url: string
  /** Reads the configuration again, as `nginx -s reload` does. */
  reload(): void
  /** What it has logged of errors. */
  errors(): string
  stop(): Promise<void>
}

/**
 * Starts nginx on a free port of this machine.
 *
 * @param nodes the ports of two nodes of this machine
 * @param change of the configuration
 * @throws Error if it refuses the configuration
 */
export async function startNginx(
  nodes: readonly [number, number],
  port: number,
  change: (configuration: string) => string = (text) => text,
): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'career-lattice-nginx-'))
  const here = replaced(shipped, [
    ['server node1:4000', `server 127.0.0.1:${nodes[0]}`],
    ['server node2:4000', `server 127.0.0.1:${nodes[1]}`],
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['listen [::]:80;', ''],
  ])
  await writeFile(join(folder, 'career-lattice.conf'), change(here))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (what) => `${what}_temp_path ${join(folder, what)};`,
  )
  const main = [
    // As root, its workers would be another user's, who may not read this folder.
    process.getuid?.() === 0 ? 'user root;' : '',
    'daemon off; worker_processes 2; error_log stderr warn;',
    `pid ${join(folder, 'pid')};`,
    `events {} http { access_log off; ${temporary.join(' ')} include ${join(folder, 'career-lattice.conf')}; }`,
  ]
  await writeFile(join(folder, 'nginx.conf'), main.join('\n'))
  const child = spawn(nginx!, ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const ended = once(child, 'close')
  await listening(child, port, () => errors)
  return {
    url: `http://127.0.0.1:${port}`,
    reload: () => void child.kill('SIGHUP'),
    errors: () => errors,
    async stop() {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** @throws Error if a text to replace is not there */
export function replaced(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The configuration of nginx lacks "${from}".`)
    return before.replace(from, to)
  }, text)
}

async function listening(child: ChildProcess, port: number, errors: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Nginx ended:\n${errors()}`)
    const socket = connect(port, '127.0.0.1')
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (isOpen) return
    await setTimeout(20)
  }
}
