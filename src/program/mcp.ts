import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DocumentNode, execute } from 'graphql'
import { askRemote } from '../agents/remoteServer.http.ts'
import { type GraphqlAnswer, type ToolAnswer, toolAnswer } from '../agents/toolAnswer.ts'
import { type Tool, toolsOf, variablesOf } from '../agents/tools.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { schema } from '../schema.ts'
import { programVersion } from './programVersion.file.ts'
import type { Settings } from './settings.ts'

const root = join(import.meta.dirname, '..', '..')
const sdk = '@modelcontextprotocol/sdk'

const instructions =
  'A graph of careers: what roles do, which skills and software they need, what they share, what is missing between them, ' +
  'and what to learn next. Roles, skills and libraries are named by slugs such as "data-scientist": find them with the tool ' +
  '"search". Every answer begins with what it says in words, then has the data, then the sources, which open. The answers ' +
  'are guidance for people who choose a career, not a means of selecting candidates.'

/** Asks a question, of whichever graph. */
type Ask = (document: DocumentNode, variables: Readonly<Record<string, unknown>>) => Promise<GraphqlAnswer>

/** How an MCP server is started. */
export interface McpSettings extends Pick<Settings, 'dataFolder' | 'databaseUrl'> {
  /** Address of a GraphQL server to ask in place of a graph of its own. */
  readonly server: string | undefined
  /** Called with messages to the operator, a line each; standard output is the protocol's alone. */
  readonly log: (line: string) => void
}

/**
 * Serves the graph to an agent by the Model Context Protocol on standard input and output, until the input ends.
 *
 * @throws Error if the SDK is not installed, the address is none, or the database cannot be read
 */
export async function mcp(settings: McpSettings): Promise<void> {
  const { Server, StdioServerTransport, ListToolsRequestSchema, CallToolRequestSchema } = await loadSdk()
  const ask = await asker(settings)
  const tools = toolsOf(schema, await questions())
  const server = new Server(
    { name: 'career-lattice', version: await programVersion() },
    { capabilities: { tools: {} }, instructions },
  )
  server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: tools.map(listed) }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name)
    if (tool === undefined)
      return refused(`There is no tool "${params.name}"; there are ${tools.map(({ name }) => name).join(', ')}.`)
    const given = params.arguments ?? {}
    const known = tool.input.schema.properties!
    const unknown = Object.keys(given).filter((name) => !Object.hasOwn(known, name))
    if (unknown.length > 0) {
      const taken = Object.keys(known).join(', ') || 'no arguments'
      return refused(`${tool.name} takes ${taken}, but not ${unknown.join(', ')}.`)
    }
    return toolAnswer(await ask(tool.document, variablesOf(tool, given)))
  })
  const ended = new Promise<void>((resolve) => {
    server.onclose = resolve
    process.stdin.once('end', resolve)
  })
  await server.connect(new StdioServerTransport())
  settings.log(`career-lattice answers agents with ${tools.length} tools`)
  await ended
  process.exit(0)
}

function listed({ name, title, description, input }: Tool) {
  const annotations = { title, readOnlyHint: true, idempotentHint: true, openWorldHint: false }
  return { name, title, description, inputSchema: input.schema, annotations }
}

function refused(message: string): ToolAnswer {
  return toolAnswer({ errors: [{ message, extensions: { code: 'BAD_INPUT' } }] })
}

/** Only this command needs the SDK, so a plain installation does not bring it. */
async function loadSdk() {
  try {
    const [{ Server }, { StdioServerTransport }, { ListToolsRequestSchema, CallToolRequestSchema }] = await Promise.all(
      [
        import('@modelcontextprotocol/sdk/server/index.js'),
        import('@modelcontextprotocol/sdk/server/stdio.js'),
        import('@modelcontextprotocol/sdk/types.js'),
      ],
    )
    return { Server, StdioServerTransport, ListToolsRequestSchema, CallToolRequestSchema }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new Error(
      `"mcp" needs the package ${sdk}, which is not installed. Install it beside career-lattice (npm install ${sdk}@1), or ` +
        `run: npx -y -p career-lattice -p ${sdk}@1 career-lattice mcp`,
    )
  }
}

async function asker({ server, log, ...settings }: McpSettings): Promise<Ask> {
  if (server !== undefined) {
    if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol)) {
      throw new Error(
        `--server is "${server}"; it should be the address of a GraphQL server, like https://example.org/graphql.`,
      )
    }
    return (document, variables) => askRemote(server, document, variables)
  }
  const snapshot = await currentSnapshot(settings, log)
  return async (document, variableValues) => {
    const { data, errors } = await execute({ schema, document, variableValues, contextValue: { snapshot: snapshot() } })
    return { data: JSON.parse(JSON.stringify(data ?? null)), ...(errors && { errors }) }
  }
}

/** The graph: of the database if there is one, otherwise of the curated careers, which need none. */
async function currentSnapshot(
  settings: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
  log: (line: string) => void,
): Promise<() => Snapshot> {
  if (settings.databaseUrl === undefined && !existsSync(settings.dataFolder)) {
    const { preparedGraph } = await import('./preparedGraph.ts')
    log(`There is no database in ${settings.dataFolder}: the answers are from the curated careers`)
    const prepared = await preparedGraph(log)
    return () => prepared
  }
  const { followedSnapshot } = await import('./followedSnapshot.ts')
  return followedSnapshot(settings, log)
}

/** The questions that the graph is known to answer. */
async function questions(): Promise<string[]> {
  const folder = join(root, 'schema', 'examples')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort()
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
}
