import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** Query documents by id: the only ones that a server answers. */
export type TrustedDocuments = ReadonlyMap<string, string>

const manifest = z.record(z.string(), z.string())

/**
 * Reads a manifest as GraphQL Code Generator's client preset writes it (`persistedDocuments`): a JSON object of
 * documents by their ids, which are hashes of them.
 *
 * @throws Error naming the file and what is wrong with it
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
