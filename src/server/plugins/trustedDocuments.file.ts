import { readFile } from 'node:fs/promises'
import { parse } from 'graphql'
import { z } from 'zod'

/** Documents by id; a server that has them executes no others. */
export type TrustedDocuments = ReadonlyMap<string, string>

const byId = z.record(z.string(), z.string())

const format = 'apollo-persisted-query-manifest'
const apollo = z.object({
  format: z.literal(format),
  version: z.literal(1),
  operations: z.array(
    z.object({
      id: z.string().min(1),
      name: z.string(),
      type: z.enum(['query', 'mutation', 'subscription']),
      body: z.string(),
    }),
  ),
})

/** One document of a manifest, with where it stands in it. */
interface Entry {
  readonly id: string
  readonly text: string
  readonly where: string
}

/**
 * Reads a manifest: a JSON object of documents by their ids, as GraphQL Code Generator's client preset
 * (`persistedDocuments`) and Relay's compiler write it, or the manifest of Apollo's `generate-persisted-query-manifest`.
 *
 * @throws Error naming the file, the entry and the field that is wrong, and what would be right
 */
export async function readTrustedDocuments(file: string): Promise<TrustedDocuments> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new Error(`TRUSTED_DOCUMENTS is "${file}", which cannot be read (${cause.code}).`, { cause })
  })
  const documents = new Map<string, string>()
  const fault = (what: string, cause?: unknown) => new Error(`TRUSTED_DOCUMENTS is "${file}", ${what}`, { cause })
  for (const { id, text: document, where } of entriesOf(json(text, fault), fault)) {
    if (documents.has(id)) throw fault(`where ${where} has the id "${id}" of an earlier entry.`)
    try {
      parse(document)
    } catch (cause) {
      throw fault(`where ${where} is no GraphQL document: ${(cause as Error).message}`, cause)
    }
    documents.set(id, document)
  }
  return documents
}

type Fault = (what: string, cause?: unknown) => Error

function json(text: string, fault: Fault): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw fault(`which should be JSON: ${(cause as Error).message}`, cause)
  }
}

function entriesOf(manifest: unknown, fault: Fault): Entry[] {
  const isApollos = typeof manifest === 'object' && manifest !== null && 'operations' in manifest
  const parsed = isApollos ? apollo.safeParse(manifest) : byId.safeParse(manifest)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    const expected = isApollos ? `a manifest of the format ${format}` : 'a JSON object of query documents by their ids'
    throw fault(`which should be ${expected}; ${placeOf(path, manifest)}: ${message}.`, parsed.error)
  }
  if (!isApollos) {
    const documents = Object.entries(parsed.data as z.infer<typeof byId>)
    return documents.map(([id, text]) => ({ id, text, where: `the entry "${id}"` }))
  }
  const { operations } = parsed.data as z.infer<typeof apollo>
  return operations.map(({ id, body }, index) => ({ id, text: body, where: placeOf(['operations', index], manifest) }))
}

/** Names an entry and its field: operations[3] ("GetRole"), field body. */
function placeOf(path: readonly PropertyKey[], manifest: unknown): string {
  if (path[0] !== 'operations' || typeof path[1] !== 'number') {
    return path.length === 0 ? 'it is not' : `its entry "${path.map(String).join('.')}"`
  }
  const [, index, ...field] = path
  const { name } = (manifest as { operations: { name?: unknown }[] }).operations[index as number] ?? {}
  const called = typeof name === 'string' ? ` ("${name}")` : ''
  return `operations[${index as number}]${called}${field.length === 0 ? '' : `, field ${field.map(String).join('.')}`}`
}
