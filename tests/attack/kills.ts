import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { address, run } from '../support/commandLine.ts'

/** What came of stopping the program at random moments. */
export interface KillFigures {
  readonly stops: number
  readonly folders: number
  /** Writes that were acknowledged. */
  readonly acknowledged: number
  /** Folders that did not open again, with what was said then. */
  readonly lostFolders: readonly string[]
  /** Acknowledged writes that were gone afterwards. */
  readonly lostWrites: number
}

const stopsPerFolder = 5
const signals = ['SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const

/**
 * Stops the program at random moments of first starts, later starts and imports, most often by SIGKILL, and makes sure
 * that each folder opens again, without help, with every write that was acknowledged.
 */
export async function kills(stops: number): Promise<KillFigures> {
  const lostFolders: string[] = []
  let [folders, acknowledged, lostWrites, done] = [0, 0, 0, 0]
  while (done < stops) {
    const folder = await mkdtemp(join(tmpdir(), 'career-lattice-kills-'))
    folders++
    const written: string[] = []
    for (let stop = 0; stop < stopsPerFolder && done < stops; stop++, done++) {
      const isImport = stop > 0 && Math.random() < 0.5
      const dataset = `kills-${done}`
      const words = isImport ? ['import', 'dataset', await datasetFile(folder, dataset)] : ['serve']
      const started = run(words, { DATA_DIR: folder })
      await Promise.race([started.ended, sleep(Math.random() * startTime * (isImport ? 2 : 1))])
      started.process.kill(signals[Math.floor(Math.random() * signals.length)]!)
      await started.ended
      if (isImport && started.output().includes(`Loaded the dataset ${dataset}`)) written.push(dataset)
    }
    acknowledged += written.length
    const last = run(['serve'], { DATA_DIR: folder })
    try {
      const url = await address(last)
      for (const dataset of ['data-scientist', ...written.map((name) => `${name}/role`)]) {
        const response = await fetch(
          `${url}/graphql?query=${encodeURIComponent(`{ role(slug: "${dataset}") { slug } }`)}`,
        )
        const { data } = (await response.json()) as { data: { role: object | null } }
        if (data.role === null) lostWrites++
      }
      last.process.kill('SIGTERM')
    } catch {
      lostFolders.push(last.output())
    }
    await last.ended
    await rm(folder, { recursive: true })
  }
  return { stops: done, folders, acknowledged, lostFolders, lostWrites }
}

/** A first start takes about so long, in milliseconds; a stop may come at any time of it, or of an import after it. */
const startTime = 6_000

async function datasetFile(folder: string, dataset: string): Promise<string> {
  const path = join(folder, `${dataset}.json`)
  const source = { slug: dataset, title: dataset, license: 'CC0-1.0', confidence: 1 }
  const roles = [{ slug: `${dataset}/role`, title: dataset }]
  await writeFile(path, JSON.stringify({ dataset, source: dataset, sources: [source], roles }))
  return path
}
