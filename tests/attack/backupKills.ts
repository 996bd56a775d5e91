import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkBackup } from '../../src/backup/readBackup.file.ts'
import { run } from '../support/commandLine.ts'

/** What came of killing backups and restores at random moments. */
export interface BackupKillFigures {
  readonly backups: number
  readonly restores: number
  /** Backups that were whole by then, and restores that were done. */
  readonly done: number
  /** What was half done, or could not be done again. */
  readonly lost: readonly string[]
}

/**
 * Kills backups and restores at random moments. After each, the file of that name is whole or not there, and the folder
 * holds all of the backup or none of it; without help, the next attempt succeeds where none of it was there.
 *
 * @param times kills of each
 * @param data a data folder of the program's
 */
export async function backupKills(times: number, data: string): Promise<BackupKillFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'career-lattice-backup-kills-'))
  const lost: string[] = []
  let done = 0
  const timed = async (words: string[], place: string) => {
    const start = performance.now()
    const { ended, output } = run(words, { DATA_DIR: place })
    if ((await ended) !== 0) throw new Error(output())
    return performance.now() - start
  }
  const killed = async (words: string[], place: string, time: number) => {
    const { process: child, ended } = run(words, { DATA_DIR: place })
    await Promise.race([ended, sleep(Math.random() * time)])
    child.kill('SIGKILL')
    await ended
  }
  const whole = join(folder, 'whole.backup')
  const backupTime = await timed(['backup', whole], data)
  const { digests } = await checkBackup(whole)
  const same = async (file: string) => String([...(await checkBackup(file)).digests]) === String([...digests])

  for (let time = 0; time < times; time++) {
    const file = join(folder, `${time}.backup`)
    await killed(['backup', file], data, backupTime)
    if (!existsSync(file)) continue
    done++
    if (!(await same(file).catch(() => false))) lost.push(`the backup ${time} is half written`)
  }
  for (const name of (await readdir(folder)).filter((name) => name.endsWith('.part'))) await rm(join(folder, name))

  const restoreTime = await timed(['restore', whole], join(folder, 'first'))
  for (let time = 0; time < times; time++) {
    const place = join(folder, `restored ${time}`)
    await killed(['restore', whole], place, restoreTime)
    const again = run(['restore', whole], { DATA_DIR: place })
    const isDone = (await again.ended) !== 0
    if (isDone) done++
    if (isDone && !again.output().includes('has careers in it')) lost.push(again.output())
    const file = join(folder, `again ${time}.backup`)
    await timed(['backup', file], place).catch((error: Error) => lost.push(error.message))
    if (!(await same(file).catch(() => false))) lost.push(`the folder ${time} is half restored`)
    await rm(place, { recursive: true })
  }
  await rm(folder, { recursive: true })
  return { backups: times, restores: times, done, lost }
}
