import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** Documents by id; a server that has them executes no others. */
export type TrustedDocuments = ReadonlyMap<string, string>

const manifest = z.record(z.string(), z.string())

/**
 * Reads a manifest written by GraphQL Code Generator's client preset (`persistedDocuments`): a JSON object of documents
 * by their ids, which are hashes.
 *
 * @throws Error naming the file and the reason
 */
export async function readTrustedDocuments(file: string): Promise<TrustedDocuments> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new Error(`TRUSTED_DOCUMENTS is "${file}", which cannot be read (${cause.code}).`, { cause })
  })
  try {
    return new Map(Object.entries(manifest.parse(JSON.parse(text))))
  } catch (cause) {
    throw new Error(`TRUSTED_DOCUMENTS is "${file}", which should be a JSON object of query documents by their ids.`, {
      cause,
    })
  }
}
