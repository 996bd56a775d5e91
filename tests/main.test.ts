import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { address, askServer, run } from './support/commandLine.ts'
import { newTestDatabase } from './support/databases.ts'

const root = join(import.meta.dirname, '..')

const stats = (url: string) => askServer(url, '{ stats { revision roles } }')

describe('the command line', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'career-lattice-main-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('serves from an empty folder, stops cleanly, and restarts with the same graph and what was imported', async () => {
    const first = run(['serve'], { DATA_DIR: folder, WARM_UP_TIME: '' })
    const url = await address(first)
    expect(await stats(url)).toEqual({ stats: { revision: 1, roles: 22 } })
    const front = await fetch(url)
    expect([front.status, await front.text()]).toEqual([200, expect.stringContaining('<title>Career Lattice</title>')])
    expect(front.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/,
    )
    const page = async (path: string) => {
      const response = await fetch(url + path, { headers: { accept: 'text/html' } })
      return { status: response.status, html: await response.text() }
    }
    const shared = await page('/overlap?roles=data-scientist,machine-learning-engineer')
    expect(shared.html).toContain('<title>Data Scientist and Machine Learning Engineer · Career Lattice</title>')
    const card = '/pictures/overlap.png?roles=data-scientist,machine-learning-engineer'
    expect(shared.html).toContain(`<meta property="og:image" content="${url}${card}">`)
    expect(await page('/roles/no-such')).toMatchObject({
      status: 404,
      html: expect.stringContaining('There is no role'),
    })
    expect((await page('/nonsense')).status).toBe(404)
    expect(first.output()).toContain('Applied the migration')
    expect(first.output()).toContain('Loaded the dataset python-careers')

    const second = run(['serve'], { DATA_DIR: folder })
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(`is in use by process ${first.process.pid}`)

    first.process.kill('SIGTERM')
    expect(await first.ended).toBe(0)

    // What is imported stands beside what is there, and neither is loaded again.
    const own = join(folder, 'my-careers.yaml')
    await writeFile(own, await readFile(join(root, 'tests/import/tiny.yaml'), 'utf8'))
    const load = run(['import', 'dataset', own], { DATA_DIR: folder })
    expect(await load.ended, load.output()).toBe(0)
    expect(load.output()).toContain('Loaded the dataset tiny: ')
    expect(load.output()).not.toContain('Loaded the dataset python-careers')

    const third = run(['serve'], { DATA_DIR: folder, INTROSPECTION: 'false', GRAPHIQL: 'false' })
    const closed = await address(third)
    expect(await stats(closed)).toEqual({ stats: { revision: 2, roles: 23 } })
    expect(third.output()).not.toContain('Loaded')
    expect(third.output()).not.toContain('GraphiQL')
    expect((await fetch(`${closed}/schema.graphql`)).status).toBe(404)
    expect(await (await fetch(`${closed}/llms.txt`)).text()).not.toContain('schema.graphql')
    await expect(askServer(closed, '{ __schema { description } }')).rejects.toThrow('does not tell its schema')
    const browser = { headers: { accept: 'text/html,*/*;q=0.8' } }
    expect(await (await fetch(closed, browser)).text()).toContain('<meta name="graphiql" content="none">')
    const plain = await fetch(`${closed}/graphql?query={stats{roles}}`, browser)
    expect(await plain.json()).toMatchObject({ data: { stats: { roles: 23 } } })
    third.process.kill('SIGTERM')
    expect(await third.ended).toBe(0)
  }, 300_000)

  it('executes only trusted documents if a manifest is given', async () => {
    const manifest = join(root, 'schema/client/persisted-documents.json')
    const server = run(['serve'], { DATABASE_URL: await newTestDatabase('careers'), TRUSTED_DOCUMENTS: manifest })
    const url = await address(server)
    const [documentId] = Object.keys(JSON.parse(await readFile(manifest, 'utf8')))
    const asked = { documentId, variables: { library: 'pandas' } }
    const answers = [{ query: '{ stats { roles } }' }, asked].map(async (body) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
    })
    expect(await Promise.all(answers)).toMatchObject([
      { errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] },
      { data: { stats: { roles: 22 } } },
    ])
    server.process.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  }, 300_000)

  it.each([
    ['an unknown command', ['sing'], {}, 'There is no command "sing".'],
    ['an import of nothing', ['import'], {}, 'What to import is missing or unknown.'],
    ['an import of a release that is not named', ['import', 'onet'], {}, 'https://www.onetcenter.org/database.html'],
    ['an import of adverts that are not named', ['import', 'adverts'], {}, 'datasets/lukebarousse/data_jobs'],
    [
      'an option of another import',
      ['import', 'onet', 'nowhere', '--language', 'fr'],
      {},
      '"import onet" does not take --language',
    ],
    ['two files', ['import', 'dataset', 'one.yaml', 'two.yaml'], {}, 'An import takes one path, one.yaml; two.yaml is'],
    [
      'a port that is none',
      ['serve'],
      { PORT: 'http' },
      'PORT is "http"; it should be a whole number from 0 to 65535.',
    ],
    [
      'a manifest that is not there',
      ['serve'],
      { TRUSTED_DOCUMENTS: 'nowhere.json' },
      'TRUSTED_DOCUMENTS is "nowhere.json", which cannot be read (ENOENT).',
    ],
    [
      'a database of another make',
      ['serve'],
      { DATABASE_URL: 'mysql://localhost/x' },
      'DATABASE_URL is wrong; it should be like postgresql://',
    ],
  ])('says what is wrong with %s', async (_what, words, environment, message) => {
    const failed = run(words, { DATA_DIR: join(folder, 'wrong'), ...environment })
    expect(await failed.ended).toBe(1)
    expect(failed.output()).toContain(message)
    expect(failed.output()).not.toContain('    at ')
  })

  it('says what is wrong with a file that is not there', async () => {
    const failed = run(['import', 'dataset', 'nowhere.yaml'], { DATABASE_URL: await newTestDatabase('careers') })
    expect(await failed.ended).toBe(1)
    expect(failed.output()).toContain('nowhere.yaml: there is no such file')
    expect(failed.output()).not.toContain('    at ')
  }, 300_000)

  it('prints its usage', async () => {
    const help = run(['--help'], {})
    expect(await help.ended).toBe(0)
    expect(help.output()).toContain('import dataset <path>')
  })
})
