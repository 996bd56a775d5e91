import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askRemote } from '../../src/agents/remoteServer.http.ts'
import { toolAnswer } from '../../src/agents/toolAnswer.ts'
import { lockFolder } from '../../src/db/folderLock.file.ts'
import { schema } from '../../src/schema.ts'
import { testServer } from '../server/testServer.ts'
import { run } from '../support/commandLine.ts'
import { seededSnapshot } from '../support/seededSnapshot.ts'

const root = join(import.meta.dirname, '../..')

async function connected(...words: string[]): Promise<Client> {
  return connectedTo(join(root, 'no-data'), ...words)
}

async function connectedTo(dataFolder: string, ...words: string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  const env = { ...(process.env as Record<string, string>), DATABASE_URL: '', DATA_DIR: dataFolder }
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

  it('describes questions in general, not those of the examples', async () => {
    for (const { name, description } of (await client.listTools()).tools) {
      expect(description, name).not.toMatch(/Scientist|Engineer|Developer|pandas|Airflow|machine learning|base64/)
    }
  })

  it.each([
    ['transition', {}, 'BAD_INPUT: transition needs from and to.'],
    ['demand', { role: 'nope' }, 'BAD_INPUT: demand needs role and library; library is missing.'],
    [
      'search',
      { query: 'sql', first: 'many' },
      'BAD_INPUT: search cannot use what it was given: first got invalid value "many"; Int cannot represent non-integer value: "many"',
    ],
  ])('answers %s %j for nobody else: the same by whichever graph', async (name, given, answer) => {
    expect(await called(client, name, given)).toEqual({ isError: true, texts: [answer] })
  })

  it('takes slugs where the graph takes global ids', async () => {
    const { texts, isError } = await called(client, 'neighbourhood', { of: ['data-scientist', 'Skill:sql'] })
    expect(isError, texts[0]).toBe(false)
    expect(texts[0]).toMatch(/Data Scientist, SQL/)
    expect(await called(client, 'neighbourhood', { of: ['nope'] })).toMatchObject({
      isError: true,
      texts: [expect.stringMatching(/^NOT_FOUND: There is no role, skill or library "nope"/)],
    })
  })

  it('says which of several slugs there is not', async () => {
    const { texts } = await called(client, 'by_slug', {
      roles: ['nope', 'data-scientist'],
      skills: [],
      libraries: ['no'],
    })
    expect(texts[0]).toBe(
      'Roles by slug: Data Scientist; not found: nope. Skills by slug: nothing. Libraries by slug: nothing; not found: no.',
    )
  })

  it('tells an agent that the database is in use, and what to do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mcp-'))
    const lock = await lockFolder(folder)
    const waiting = await connectedTo(folder)
    try {
      expect(await called(waiting, 'search', { query: 'sql' })).toMatchObject({
        isError: true,
        texts: [expect.stringMatching(/^UNAVAILABLE: The database folder .+ is in use.+mcp --server http/)],
      })
    } finally {
      await waiting.close()
      await lock.release()
      await rm(folder, { recursive: true, force: true })
    }
  })

  it.each([
    ['text/html', '<html></html>', /^UNREACHABLE: http\S+ is no GraphQL endpoint: it answered 404 with text\/html/],
    ['application/json', '{"message":"Not found"}', /is no GraphQL endpoint: it answered 404 with application\/json/],
    ['application/json', '{', /is no GraphQL endpoint/],
    [
      'application/json',
      '{"errors":[{"message":"The allowed methods are GET, HEAD, OPTIONS."}]}',
      /is no GraphQL endpoint: it answered 404 .+ has it at \/graphql\.$/,
    ],
    [
      'application/json',
      '{"data":null,"errors":[{"message":"Cannot query field \\"overlap\\" on type \\"Query\\"."}]}',
      /is a GraphQL endpoint, but not of career-lattice/,
    ],
  ])('says that an address answering %s %s is of something else', async (type, body, message) => {
    const other = createServer((_request, response) => {
      response.writeHead(404, { 'content-type': type }).end(body)
    }).listen(0, '127.0.0.1')
    const { port } = await new Promise<AddressInfo>((resolve) =>
      other.once('listening', () => resolve(other.address() as AddressInfo)),
    )
    try {
      const answer = await askRemote(`http://127.0.0.1:${port}/`, parse('{ overlap }'), {})
      expect(toolAnswer(answer)).toMatchObject({ isError: true, content: [{ text: expect.stringMatching(message) }] })
    } finally {
      other.close()
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
