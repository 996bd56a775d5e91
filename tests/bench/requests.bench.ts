import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

// CPU time that the server process spends per request, over HTTP with 10 connections, by query; rounds alternate, and
// every figure is a median. The ratio is to a bare node:http answer in the same run.

const { values } = parseArgs({ options: { quick: { type: 'boolean' } }, allowPositionals: true })
const rounds = values.quick ? 3 : 7
const perRound = values.quick ? 300 : 1_000
const connections = 10

const slug = (number: number) => `role-${String((number % 3_000) + 1).padStart(7, '0')}`
const queries: Record<string, (number: number) => { query: string; variables?: object }> = {
  '{ __typename }': () => ({ query: '{ __typename }' }),
  'one role with 20 skills': (number) => ({
    query:
      'query ($slug: String!) { role(slug: $slug) { title skills(first: 20) { edges { weight node { name } } } } }',
    variables: { slug: slug(number) },
  }),
  '20 roles × 10 skills × 5 roles': (number) => ({
    query: `query ($after: String) { roles(first: 20, after: $after) { nodes { title
      skills(first: 10) { nodes { name roles(first: 5) { nodes { title } } } } } } }`,
    variables: { after: Buffer.from(`edge:${number % 2_900}`).toString('base64url') },
  }),
  'overlap of two roles': (number) => ({
    query: `query ($roles: [String!]!) { overlap(roles: $roles) { score
      sharedSkills { name } exclusive { skills { name } } } }`,
    variables: { roles: [slug(number), slug(number * 7 + 1)] },
  }),
  'ten most similar roles': (number) => ({
    query:
      'query ($slug: String!) { role(slug: $slug) { similarRoles(first: 10) { edges { score node { title } } } } }',
    variables: { slug: slug(number) },
  }),
}

const agent = new Agent({ keepAlive: true, maxSockets: connections })

function post(url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve(text))
    })
    sent.on('error', reject).end(body)
  })
}

async function load(url: string, bodies: readonly string[]): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < bodies.length) {
      const answer = await post(url, bodies[next++]!)
      if (answer.includes('"errors"')) throw new Error(answer.slice(0, 500))
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
}

async function cpuOf(server: ChildProcess): Promise<number> {
  server.send('cpu')
  const [{ cpu }] = await once(server, 'message')
  return (cpu.user + cpu.system) / 1_000
}

const server = fork(join(import.meta.dirname, 'requestServer.ts'), { execArgv: ['--import', 'tsx'] })
const [{ url, bare }] = await once(server, 'message')

async function measure(address: string, bodies: readonly string[]): Promise<number> {
  const before = await cpuOf(server)
  await load(address, bodies)
  return ((await cpuOf(server)) - before) / bodies.length
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!
const names = ['bare node:http', ...Object.keys(queries)]
const spent = new Map<string, number[]>(names.map((name) => [name, []]))
let asked = 0
for (let round = -1; round < rounds; round++) {
  console.error(round < 0 ? 'Warming up' : `Round ${round + 1} of ${rounds}`)
  for (const name of names) {
    const make = queries[name] ?? queries['{ __typename }']!
    const bodies = Array.from({ length: perRound }, () => JSON.stringify(make(++asked)))
    const milliseconds = await measure(queries[name] ? `${url}/graphql` : bare, bodies)
    if (round >= 0) spent.get(name)!.push(milliseconds)
  }
}
server.kill()
agent.destroy()

const floor = median(spent.get('bare node:http')!)
console.log('\n| query | CPU ms per request | × bare |\n|---|---|---|')
for (const [name, all] of spent) {
  console.log(`| ${name} | ${median(all).toFixed(3)} | ${(median(all) / floor).toFixed(1)} |`)
}
