import { existsSync } from 'node:fs'
import { execute } from 'graphql'
import type { Ask } from '../agents/globalIds.ts'
import { askRemote } from '../agents/remoteServer.http.ts'
import type { GraphqlAnswer } from '../agents/toolAnswer.ts'
import { FolderInUse } from '../db/folderLock.file.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { schema } from '../schema.ts'
import type { Settings } from './settings.ts'

/** Which graph answers an agent. */
export interface AgentSettings extends Pick<Settings, 'dataFolder' | 'databaseUrl'> {
  /** Address of a GraphQL server to ask in place of a graph of its own. */
  readonly server: string | undefined
  /** Called with messages to the operator, a line each. */
  readonly log: (line: string) => void
}

/**
 * Asks a server if there is its address, otherwise the graph of the database, or without one that of the curated careers.
 * While another process has the folder of the database, the answers say so, since an agent reads nothing else.
 *
 * @throws Error if the address is none, or the database cannot be read
 */
export async function askedGraph({ server, log, ...settings }: AgentSettings): Promise<Ask> {
  if (server !== undefined) {
    if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol)) {
      throw new Error(
        `--server is "${server}"; it should be the address of a GraphQL server, like https://example.org/graphql.`,
      )
    }
    return (document, variables) => askRemote(server, document, variables)
  }
  let opened = await openedOrInUse(settings, log)
  if ('refused' in opened) log(opened.refused.errors![0]!.message)
  return async (document, variableValues) => {
    if ('refused' in opened) opened = await openedOrInUse(settings, log)
    if ('refused' in opened) return opened.refused
    const contextValue = { snapshot: opened.snapshot() }
    const { data, errors } = await execute({ schema, document, variableValues, contextValue })
    return { data: JSON.parse(JSON.stringify(data ?? null)), ...(errors && { errors }) }
  }
}

type Place = Pick<Settings, 'dataFolder' | 'databaseUrl'>

/** The graph, or the answer that another process has it. */
async function openedOrInUse(
  settings: Place,
  log: (line: string) => void,
): Promise<{ readonly snapshot: () => Snapshot } | { readonly refused: GraphqlAnswer }> {
  try {
    return { snapshot: await currentSnapshot(settings, log) }
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error
    const message =
      `The database folder ${settings.dataFolder} is in use, as by a running server. To ask that server, start this with ` +
      'its address: career-lattice mcp --server http://localhost:4000/graphql. Or stop it, or set DATA_DIR to another folder.'
    return { refused: { errors: [{ message, extensions: { code: 'UNAVAILABLE' } }] } }
  }
}

/** The graph: of the database if there is one, otherwise of the curated careers, which need none. */
async function currentSnapshot(settings: Place, log: (line: string) => void): Promise<() => Snapshot> {
  if (settings.databaseUrl === undefined && !existsSync(settings.dataFolder)) {
    const { preparedGraph } = await import('./preparedGraph.ts')
    log(`There is no database in ${settings.dataFolder}: the answers are from the curated careers`)
    const prepared = await preparedGraph(log)
    return () => prepared
  }
  const { followedSnapshot } = await import('./followedSnapshot.ts')
  return followedSnapshot(settings, log)
}
