import { appendFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { lockFolder } from '../../src/db/folderLock.file.ts'

// A process that takes the folder's lock on request, keeps it a moment, and writes both to a log. Lines are
// appended by the operating system one after the other, so their order is the order in which things happened.

const [folder, log] = process.argv.slice(2) as [string, string]

process.on('message', async ({ name, hold }: { name: string; hold: number }) => {
  try {
    const lock = await lockFolder(folder)
    appendFileSync(log, `enter ${name}\n`)
    await sleep(hold)
    await lock.confirm()
    appendFileSync(log, `leave ${name}\n`)
    await lock.release()
    process.send!('held')
  } catch (error) {
    process.send!(String(error))
  }
})
process.send!('ready')
