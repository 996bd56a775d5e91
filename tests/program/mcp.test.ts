import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schema } from '../../src/schema.ts'
import { testServer } from '../server/testServer.ts'
import { run } from '../support/commandLine.ts'
import { seededSnapshot } from '../support/seededSnapshot.ts'

const root = join(import.meta.dirname, '../..')

async function connected(...words: string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  const env = { ...(process.env as Record<string, string>), DATABASE_URL: '', DATA_DIR: join(root, 'no-data') }
  const args = [join(root, 'dist/main.js'), 'mcp', ...words]
  await client.connect(new StdioClientTransport({ command: process.execPath, args, env, stderr: 'ignore' }), {
    timeout: 120_000,
  })
  return client
}

interface Listed {
  readonly inputSchema: { readonly properties?: Record<string, object>; readonly required?: string[] }
}

/** What the schema gives as an example for each argument that is required. */
function examplesOf({ inputSchema: { properties = {}, required = [] } }: Listed): Record<string, unknown> {
  return Object.fromEntries(
    required.map((name) => [
      name,
      (properties[name] as { examples?: unknown[] }).examples?.[0] ?? { text: 'pandas, SQL' },
    ]),
  )
}

async function called(client: Client, name: string, given: Record<string, unknown> = {}) {
  const { content, isError = false } = await client.callTool({ name, arguments: given })
  return { texts: (content as { text: string }[]).map(({ text }) => text), isError }
}

describe('career-lattice mcp', { timeout: 120_000 }, () => {
  let client: Client
  beforeAll(async () => {
    client = await connected()
  }, 120_000)
  afterAll(() => client.close())

  it('offers a tool for each question, described and read-only', async () => {
    const { tools } = await client.listTools()
    expect(tools.length).toBeGreaterThan(15)
    expect(tools.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['search', 'overlap', 'transition', 'roles_for']),
    )
    for (const { name, description, annotations } of tools) {
      expect(name).toMatch(/^[a-z]+(?:_[a-z]+)*$/)
      expect(description, name).toMatch(/^[A-Z].{20,}[.?!]$/)
      expect(annotations?.readOnlyHint).toBe(true)
    }
    expect(client.getInstructions()).toContain('search')
  })

  it('answers every question with its examples: a sentence, then data', async () => {
    const { tools } = await client.listTools()
    for (const tool of tools) {
      const { texts, isError } = await called(client, tool.name, examplesOf(tool as Listed))
      expect(isError, `${tool.name}: ${texts[0]}`).toBe(false)
      expect(texts[0], tool.name).toMatch(/^[A-Z].+\.$/)
      expect(Object.keys(JSON.parse(texts[1]!)).length, tool.name).toBeGreaterThan(0)
    }
  })

  it('talks as the README shows', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8')
    const shown = /^```text\n(> [\s\S]*?)^```$/m.exec(readme)![1]!
    const turns = [...shown.matchAll(/^> (\w+) (\{.*\})\n(.+)$/gm)]
    expect(turns.length).toBe(3)
    for (const [, name, given, answer] of turns) {
      expect((await called(client, name!, JSON.parse(given!))).texts[0]).toBe(answer)
    }
  })

  it('says what was wrong with a question', async () => {
    expect(await called(client, 'overlap', { rolls: [] })).toMatchObject({
      isError: true,
      texts: [expect.stringMatching(/^BAD_INPUT: overlap takes /)],
    })
    expect(await called(client, 'nothing')).toMatchObject({
      isError: true,
      texts: [expect.stringMatching(/^BAD_INPUT: There is no tool "nothing"; there are /)],
    })
  })

  it('asks a server in place of a graph of its own', async () => {
    const snapshot = await seededSnapshot()
    const { url, close } = await testServer({
      schema,
      snapshot: () => snapshot,
      context: (given) => ({ snapshot: given }),
    })
    const remote = await connected('--server', `${url}/graphql`)
    try {
      const { tools } = await remote.listTools()
      const overlap = tools.find(({ name }) => name === 'overlap') as Listed
      const { texts } = await called(remote, 'overlap', examplesOf(overlap))
      expect(texts[0]).toMatch(/^A data scientist shares /)
      await close()
      expect(await called(remote, 'overlap', examplesOf(overlap))).toMatchObject({
        isError: true,
        texts: [expect.stringMatching(/^UNREACHABLE: http.+ cannot be asked: /)],
      })
    } finally {
      await remote.close()
    }
  })

  it('refuses an address that is none', async () => {
    const { output, ended } = run(['mcp', '--server', 'localhost'], {})
    expect(await ended).toBe(1)
    expect(output()).toMatch(/^--server is "localhost"; it should be the address of a GraphQL server/)
  })
})
