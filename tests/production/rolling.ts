import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgresql } from '../support/postgresqlServer.ts'
import { nginx } from './nginx.ts'
import { rollingRestart } from './rollingRestart.ts'

// npm run rolling   restarts two nodes behind nginx, one after the other, while they are asked, and then upgrades them
// Needs nginx: Debian's, or the one that NGINX names.

/** As the README has it. */
const requests = 20_000

if (nginx === undefined) throw new Error('Nginx is missing: install it, or set NGINX to its path.')
const server = await startPostgresql()
const folder = await mkdtemp(join(tmpdir(), 'career-lattice-rolling-'))
try {
  // With the configuration as shipped, nginx would ask the other node where one failed.
  for (const mayRepeat of [false, true]) {
    const { restart, upgrade, migrated, faults } = await rollingRestart(server.url, join(folder, String(mayRepeat)), {
      requests,
      drainTime: 5_000,
      mayRepeat,
    })
    const repeating = mayRepeat ? 'nginx repeats what failed' : 'nginx repeats nothing that was sent'
    for (const [what, { answered, failures, longest }] of Object.entries({ restart, upgrade })) {
      console.log(
        `${what}, ${repeating}: ${answered} answered, ${failures.length} failed, the slowest in ${Math.round(longest)} ms`,
      )
      for (const failure of failures.slice(0, 10)) console.log(`  ${failure}`)
    }
    for (const fault of faults.slice(0, 10)) console.log(`  nginx: ${fault}`)
    assert.equal(migrated, 1)
    assert.deepEqual([...restart.failures, ...upgrade.failures], [])
  }
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
