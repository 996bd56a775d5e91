import { openEmbedded } from '../../../src/db/embedded.db.ts'
import { openServer } from '../../../src/db/server.db.ts'
import { esco } from '../../../src/import/esco/esco.ts'
import { importRelease } from '../../../src/import/release/importRelease.db.ts'

// A process of its own that starts an import and dies in the middle of writing: node killedImport.ts <place> <folder>
const [place, path] = process.argv.slice(2) as [string, string]
const database = place.startsWith('postgresql:') ? openServer(place) : await openEmbedded(place)
await importRelease(database, esco, {
  path,
  language: 'en',
  dryRun: false,
  libraries: [],
  progress({ stage, done, total }) {
    if (stage === 'writing' && done > total / 2) process.kill(process.pid, 'SIGKILL')
  },
})
