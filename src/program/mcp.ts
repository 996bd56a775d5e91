import { argumentProblem } from '../agents/argumentProblem.ts'
import { type Ask, withGlobalIds } from '../agents/globalIds.ts'
import { namesNotFound } from '../agents/namesNotFound.ts'
import { type ToolAnswer, toolAnswer } from '../agents/toolAnswer.ts'
import { type Tool, toolsOf, variablesOf } from '../agents/tools.ts'
import { schema } from '../schema.ts'
import { type AgentSettings, askedGraph } from './askedGraph.ts'
import { programVersion } from './programVersion.file.ts'
import { readExamples } from './readExamples.ts'

const sdk = '@modelcontextprotocol/sdk'

const instructions =
  'A graph of careers: what roles do, which skills and software they need, what they share, what is missing between them, ' +
  'and what to learn next. Roles, skills and libraries are named by slugs such as "data-scientist": find them with the tool ' +
  '"search". Every answer begins with what it says in words, then has the data, then the sources, which open. The answers ' +
  'are guidance for people who choose a career, not a means of selecting candidates.'

/**
 * Serves the graph to an agent by the Model Context Protocol on standard input and output, until the input ends.
 *
 * @throws Error if the SDK is not installed, the address is none, or the database cannot be read
 */
export async function mcp(settings: AgentSettings): Promise<void> {
  const { Server, StdioServerTransport, ListToolsRequestSchema, CallToolRequestSchema } = await loadSdk()
  const ask = await askedGraph(settings)
  const examples = await readExamples()
  const tools = toolsOf(
    schema,
    examples.map(({ query }) => query),
  )
  const server = new Server(
    { name: 'career-lattice', version: await programVersion() },
    { capabilities: { tools: {} }, instructions },
  )
  server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: tools.map(listed) }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name)
    if (tool === undefined)
      return refused(`There is no tool "${params.name}"; there are ${tools.map(({ name }) => name).join(', ')}.`)
    return answered(tool, params.arguments ?? {}, ask)
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

async function answered(tool: Tool, given: Readonly<Record<string, unknown>>, ask: Ask): Promise<ToolAnswer> {
  const problem = argumentProblem(schema, tool, given)
  if (problem !== undefined) return refused(problem)
  const identified = await withGlobalIds(schema, tool, given, ask)
  if ('refused' in identified) return toolAnswer(identified.refused)
  const variables = variablesOf(tool, identified.given)
  const answer = await ask(tool.document, variables)
  return toolAnswer(answer, namesNotFound(tool.document, variables, answer.data ?? {}))
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
