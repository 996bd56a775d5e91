import assert from 'node:assert/strict'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { packPackage } from '../../prisma/release/artifacts.ts'
import { baseImage } from './baseImage.ts'
import { firstProcess } from './builtImage.ts'

// npm run systemd   follows the lines of the README for systemd and nginx, and for upgrades, in a Debian of their own
// Needs Linux, root, and mmdebstrap (Debian's package of this name). The Debian has a network of its own, and fetches
// nothing: npm installs into it from outside.

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const debian = ['systemd', 'libnss-systemd', 'nginx-light', 'curl', 'iproute2']
/** How long units may take to start, in milliseconds: each node makes a database. */
const longestStart = 120_000

const folder = await mkdtemp(join(tmpdir(), 'career-lattice-systemd-'))
const place = join(folder, 'debian')
let machine: ChildProcess | undefined
try {
  await run('cp', ['-a', await baseImage('node:24-slim', debian), place])
  await installProgram()
  machine = booted()
  await until(async () => /^(running|degraded)$/m.test(await inside('systemctl is-system-running || true')), 60_000)
  console.log('systemd runs')
  await tryUnits()
} finally {
  if (machine !== undefined) {
    machine.kill('SIGKILL')
    await once(machine, 'close')
  }
  await rm(folder, { recursive: true, force: true })
}

/** Does what the first line of the README does, from outside, with the package as it is here. */
async function installProgram(): Promise<void> {
  const [install] = await linesUnder('### systemd and nginx')
  const { tarball } = await packPackage(root, folder)
  const here = install!.replace('/usr/local', join(place, 'usr/local')).replace(/career-lattice$/, tarball)
  assert.notEqual(here, install)
  await run('/bin/sh', ['-ec', `${here} --no-audit --no-fund`])
  console.log(install)
}

async function tryUnits(): Promise<void> {
  const [, ...lines] = await linesUnder('### systemd and nginx')
  for (const line of lines) await said(line)
  await until(async () => (await statusOf(4000)) === 200 && (await statusOf(4001)) === 200, longestStart)
  console.log('Both nodes are ready')

  // What the README says to put there, and to do then.
  const configuration = '/etc/nginx/conf.d/career-lattice.conf'
  await inside(`sed -i 's/node1:4000/127.0.0.1:4000/; s/node2:4000/127.0.0.1:4001/' ${configuration}`)
  await inside('rm /etc/nginx/sites-enabled/default')
  await said('nginx -t && systemctl reload nginx')
  const query = '{"query":"{ overlap(roles: [\\"data-scientist\\", \\"web-developer\\"]) { sentence } }"}'
  const ask = `curl --silent http://localhost/graphql -H 'content-type: application/json' -d '${query}'`
  await until(async () => (await inside(ask)).includes('A data scientist shares'), 10_000)
  assert.match(await inside('curl --silent http://localhost:14000/metrics'), /^career_lattice_/m)

  const pid = await mainPid(4000)
  const status = await inside(`cat /proc/${pid}/status`)
  const [, user] = /^Uid:\t(\d+)/m.exec(status)!
  assert.ok(Number(user) > 60_000, 'systemd made no user')
  assert.match(status, /^CapEff:\t0+$/m)
  assert.match(status, /^NoNewPrivs:\t1$/m)
  assert.match(status, /^Seccomp:\t2$/m)
  assert.match(await inside('stat -c %a /var/lib/private/career-lattice/4000'), /^700$/m)
  console.log('A node has a user of its own and no rights')

  // Each line of an upgrade, as for one to the same version.
  await said((await linesUnder('### Upgrades')).join('\n'))
  await until(async () => (await statusOf(4001)) === 200, longestStart)
  const after = await mainPid(4000)
  assert.notEqual(after, pid)
  await inside('systemctl kill --signal=KILL career-lattice@4000')
  await until(async () => (await mainPid(4000)) > 0 && (await mainPid(4000)) !== after, 20_000)
  await until(async () => (await statusOf(4000)) === 200, longestStart)
  console.log('A node that is killed starts again')

  await said('systemctl stop career-lattice@4000')
  const ended = await inside('systemctl show --property=Result,ExecMainStatus,SubState career-lattice@4000')
  assert.match(ended, /^Result=success$/m)
  assert.match(ended, /^ExecMainStatus=0$/m)
  assert.match(ended, /^SubState=dead$/m)
  console.log('A node that is stopped ends with 0')
}

/** The lines of the first block of shell lines under a heading of the README; a loop is one. */
async function linesUnder(heading: string): Promise<string[]> {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const [, block] = /```sh\n([\s\S]*?)```/.exec(readme.slice(readme.indexOf(`\n${heading}\n`)))!
  return block!.trim().split('\n')
}

/** Starts systemd, as the first process of namespaces of its own. */
function booted(): ChildProcess {
  const script = [
    'set -e',
    `chroot ${place} ip link set lo up`,
    `mount --bind ${place} ${place}`,
    `mount -t proc proc ${place}/proc`,
    `mount -t sysfs -o ro sysfs ${place}/sys`,
    `mount -t cgroup2 cgroup2 ${place}/sys/fs/cgroup`,
    `mount -t tmpfs -o mode=755 tmpfs ${place}/run`,
    `mount --rbind /dev ${place}/dev`,
    `exec chroot ${place} env -i container=docker PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --system`,
  ].join('\n')
  const namespaces = ['--mount', '--pid', '--uts', '--ipc', '--cgroup', '--net', '--fork', '--kill-child=KILL']
  return spawn('unshare', [...namespaces, 'sh', '-c', script], { stdio: 'ignore' })
}

/** Runs a line on the machine. */
async function inside(line: string): Promise<string> {
  const entering = ['-t', firstProcess(machine!), '--mount', '--pid', '--uts', '--ipc', '--cgroup', '--net', '--root']
  const { stdout } = await run('nsenter', [...entering, '/bin/sh', '-ec', line], { timeout: longestStart })
  return stdout
}

async function said(line: string): Promise<void> {
  console.log(line)
  await inside(line)
}

async function statusOf(port: number): Promise<number> {
  const line = `curl --silent --output /dev/null --write-out '%{http_code}' http://localhost:${port}/ready || true`
  return Number(await inside(line))
}

/** The number of a node's process on the machine; 0 if it does not run. */
async function mainPid(port: number): Promise<number> {
  return Number(await inside(`systemctl show --property=MainPID --value career-lattice@${port}`))
}

async function until(isSo: () => Promise<boolean>, patience: number): Promise<void> {
  const end = performance.now() + patience
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > end) {
      const log = await inside('systemctl status --no-pager --lines=30 "career-lattice@*" nginx || true').catch(String)
      throw new Error(`It has taken ${patience / 1000} s.\n${log}`)
    }
    await setTimeout(250)
  }
}
