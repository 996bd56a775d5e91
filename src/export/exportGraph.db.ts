import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { JsonLdSerializer } from 'jsonld-streaming-serializer'
import type { Snapshot } from '../graph/snapshot.ts'
import { Problem } from '../problem.ts'
import { csvTables } from './csvTables.ts'
import { type Extract, extract, type Selection } from './extract.ts'
import { graphml } from './graphml.ts'
import { json } from './json.ts'
import { skos } from './skos.ts'
import { turtle } from './turtle.ts'
import { prefixes } from './vocabulary.ts'

type Stages = [Iterable<unknown>, ...NodeJS.ReadWriteStream[]]

/** The formats with a single file. */
const texts = {
  json: (part: Extract): Stages => [json(part)],
  jsonld: (part: Extract): Stages => [quadsOf(part), new JsonLdSerializer({ context: { ...prefixes }, space: ' ' })],
  turtle: (part: Extract): Stages => [turtle(part)],
  graphml: (part: Extract): Stages => [graphml(part)],
}

export type ExportFormat = keyof typeof texts | 'csv'

export const exportFormats = [...(Object.keys(texts) as ExportFormat[]), 'csv'] as const

export interface ExportRequest extends Selection {
  readonly format: ExportFormat
  /** File, or folder for csv. Files are renamed into place when complete. */
  readonly output?: string
  /** Used if there is no output. */
  readonly standardOutput: Writable
}

/**
 * Exports a graph as a stream, with backpressure.
 *
 * @returns the files written
 * @throws Problem if the source or dataset does not exist, or the output cannot be used
 */
export async function exportGraph(snapshot: Snapshot, request: ExportRequest): Promise<string[]> {
  const { format, output, standardOutput } = request
  if (snapshot.sources.rows.length === 0) {
    throw new Problem('NOT_FOUND', 'The graph is empty: import something, or start the server once.')
  }
  const part = extract(snapshot, request)
  if (format !== 'csv') {
    const stages = texts[format](part)
    if (output !== undefined) return [await writeFile(output, stages)]
    await run([...stages, standardOutput])
    return []
  }
  if (output === undefined) throw new Problem('BAD_INPUT', 'CSV is many tables: name a folder with --output.')
  await mkdir(output, { recursive: true })
  const written: string[] = []
  for (const { name, chunks } of csvTables(part)) written.push(await writeFile(join(output, name), [chunks]))
  return written
}

function* quadsOf(part: Extract) {
  for (const quads of skos(part)) yield* quads
}

async function writeFile(path: string, stages: Stages): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) throw new Problem('BAD_INPUT', `"${path}" is a folder; name a file with --output.`)
  const unfinished = `${path}.part`
  try {
    await run([...stages, createWriteStream(unfinished)])
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return path
}

/** Runs a pipeline. A reader of standard output may close it before the end, as `head` does. */
async function run([chunks, ...streams]: [...Stages, Writable]): Promise<void> {
  const last = streams.at(-1) as Writable
  const end = last !== process.stdout
  try {
    await pipeline([Readable.from(chunks), ...(streams as NodeJS.ReadWriteStream[])], { end })
  } catch (error) {
    if (end || (error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}
