import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { address, type Run, run, until } from '../support/commandLine.ts'
import { newTestDatabase } from '../support/databases.ts'

const secret = 'I kept the books of a bakery in Pforzheim'
const privateQuery = 'query Mine($text: String) { rolesFor(have: { text: $text }, first: 1) { role { slug } } }'
const literal = `query Written { rolesFor(have: { text: "${secret}" }, first: 1) { role { slug } } }`
const named = 'query Named($slug: String!) { role(slug: $slug) { title } }'

interface Line {
  readonly level: string
  readonly time: string
  readonly msg: string
  readonly [detail: string]: unknown
}

describe('a server whose log programs read', () => {
  let server: Run
  let url: string
  let lines: Line[]
  let metrics: string
  beforeAll(async () => {
    const DATABASE_URL = await newTestDatabase('careers')
    const settings = { LOG_FORMAT: 'json', LOG_REQUESTS: 'true', METRICS_PORT: '0', COST_PER_MINUTE: '60000' }
    server = run(['serve'], { DATABASE_URL, ...settings })
    url = await address(server)
    await ask({ query: privateQuery, variables: { text: secret } }, { 'x-request-id': 'first' })
    await ask({ query: literal })
    for (let time = 0; time < 3; time++) await ask({ query: named, variables: { slug: 'data-scientist' } })
    await ask({ query: `{ role(slug: "data-scientist") { title } }`, operationName: null })
    await ask({ query: '{ roles { nodes { nothing } } }' })
    await fetch(`${url}/pictures/start.png`)
    const unknown = `${url}/${encodeURIComponent(secret)}?text=${encodeURIComponent(secret)}`
    await fetch(unknown)
    await fetch(unknown, { method: 'OPTIONS', headers: { 'access-control-request-method': 'GET' } })
    await fetch(`${url}/Pforzheim%`)
    const costly = `{ ${Array.from({ length: 60 }, (_, index) => `a${index}: search(query: "data ${index}", first: 100) { nodes { __typename } }`).join(' ')} }`
    for (let time = 0; time < 8; time++) await ask({ query: `${costly} # ${time}` })
    expect((await fetch(unknown)).status).toBe(429)
    const metricsUrl = await until(() => /Metrics are at (http\S+\/metrics)/.exec(server.output())?.[1])
    metrics = await (await fetch(metricsUrl)).text()
    expect((await fetch(metricsUrl.replace('metrics', 'graphql'))).status).toBe(404)
    lines = server
      .output()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
  }, 120_000)
  afterAll(async () => {
    server.process.kill('SIGTERM')
    await server.ended
  })

  function ask(body: object, headers: Record<string, string> = {}): Promise<string> {
    const sent = { 'content-type': 'application/json', ...headers }
    return fetch(`${url}/graphql`, { method: 'POST', headers: sent, body: JSON.stringify(body) }).then((answer) =>
      answer.text(),
    )
  }

  const requests = () => lines.filter(({ msg }) => msg === 'request')
  const metric = (name: string) =>
    Number(new RegExp(`^${name.replace(/[{}]/g, '\\$&')} (\\S+)$`, 'm').exec(metrics)?.[1])

  it('has one object a line, with level and time', () => {
    for (const { level, time } of lines) {
      expect(level).toMatch(/^(info|warn|error)$/)
      expect(new Date(time).toISOString()).toBe(time)
    }
    expect(lines.map(({ msg }) => msg).join('\n')).toMatch(/serves revision \d+ from/)
    // What to do next is for people.
    expect(server.output()).not.toContain('curl')
  })

  it('has a line for each request, which says what was asked by name and hash', () => {
    expect(requests()).toHaveLength(20)
    const documentHash = createHash('sha256').update(named).digest('hex')
    const [first, second, third] = requests().filter(({ operation }) => operation === 'Named')
    expect(first).toMatchObject({
      method: 'POST',
      path: '/graphql',
      status: 200,
      documentHash,
      cached: false,
      revision: expect.any(Number),
      bytes: expect.any(Number),
      cost: expect.any(Number),
      duration: expect.any(Number),
      requestId: expect.stringMatching(/^[\da-f]{32}$/),
    })
    expect([second!.cached, third!.cached]).toEqual([false, true])
    expect(requests()[0]).toMatchObject({ requestId: 'first', operation: 'Mine', documentHash: expect.any(String) })
    expect(requests()[1]).toMatchObject({ operation: 'Written' })
  })

  it('has nobody’s text in it, and no hash of a document that has', () => {
    const log = decodeURIComponent(server.output())
    expect(log).not.toContain('Pforzheim')
    expect(log).not.toContain('data-scientist')
    expect(requests()[1]).not.toHaveProperty('documentHash')
  })

  it('counts requests, what is kept, what is refused and what it costs', () => {
    expect(metric('career_lattice_requests_total{route="graphql",status="200"}')).toBeGreaterThan(7)
    expect(metric('career_lattice_requests_total{route="picture",status="200"}')).toBe(1)
    expect(metric('career_lattice_requests_total{route="page",status="404"}')).toBe(1)
    expect(metric('career_lattice_cache_requests_total{result="hit"}')).toBe(1)
    expect(metric('career_lattice_refused_total{code="RATE_LIMITED"}')).toBeGreaterThan(0)
    expect(metric('career_lattice_request_cost_count')).toBeGreaterThan(6)
    expect(metric('career_lattice_request_cost_sum')).toBeGreaterThan(15_000)
    expect(metric('career_lattice_request_duration_seconds_count{route="graphql"}')).toBe(15)
    expect(metric('career_lattice_sent_bytes_total')).toBeGreaterThan(30_000)
  })

  it('measures the graph and the process', () => {
    expect(metric('career_lattice_revision')).toBeGreaterThan(0)
    expect(metric('career_lattice_snapshot_age_seconds')).toBeGreaterThan(0)
    expect(metric('career_lattice_following_lag_seconds')).toBeLessThan(10)
    expect(metric('career_lattice_cache_bytes')).toBeGreaterThan(1_000)
    expect(metric('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0)
    expect(metric('process_resident_memory_bytes')).toBeGreaterThan(50_000_000)
  })
})

describe('a server whose port for metrics is taken', () => {
  it('says so and serves, and puts them beside all else where the port is the same', async () => {
    const DATABASE_URL = await newTestDatabase('careers')
    const first = run(['serve'], { DATABASE_URL, METRICS_PORT: '0' })
    const taken = await until(() => /Metrics are at http\S+:(\d+)\/metrics/.exec(first.output())?.[1])
    const second = run(['serve'], { DATABASE_URL, METRICS_PORT: taken })
    await address(second)
    expect(second.output()).toMatch(
      new RegExp(`Metrics are not served\\. Port ${taken} .* is taken\\. .*set METRICS_PORT to another`),
    )
    for (const { process } of [first, second]) process.kill('SIGTERM')
    await Promise.all([first.ended, second.ended])
    const third = run(['serve'], { DATABASE_URL, PORT: taken, METRICS_PORT: taken })
    const url = await address(third)
    const page = await fetch(`${url}/metrics`)
    expect(page.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(await page.text()).toContain('career_lattice_revision ')
    third.process.kill('SIGTERM')
    await third.ended
  }, 120_000)
})

describe('a server that cannot start', () => {
  it('says why in a line that programs read', async () => {
    const failed = run(['serve'], {
      LOG_FORMAT: 'json',
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none?connect_timeout=1',
      HOST: '192.0.2.1',
    })
    const first = await until(() => failed.output().split('\n')[0] || undefined)
    expect(JSON.parse(first)).toMatchObject({ level: 'info', msg: expect.stringMatching(/^Waiting up to/) })
    failed.process.kill('SIGKILL')
    await failed.ended
  })
})
