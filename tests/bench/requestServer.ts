import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { schema } from '../../src/schema.ts'
import { listen } from '../../src/server/listen.http.ts'
import { requestHandler } from '../../src/server/requestHandler.http.ts'
import { syntheticSnapshot } from './syntheticSnapshot.ts'

// The process under measurement: serves a synthetic graph as large as ESCO, and beside it the floor, a bare node:http
// server that reads the body and answers. Tells its addresses when it is ready, and its CPU time when asked.

const snapshot = syntheticSnapshot({ roles: 3_000, skills: 14_000, skillsOfRole: (role) => 30 + (role % 24) })
const handler = requestHandler({
  schema,
  snapshot: () => snapshot,
  context: (snapshot) => ({ snapshot }),
  isReady: () => true,
  examples: [],
  log: console.error,
})
const { url } = await listen(handler, { host: '127.0.0.1', port: 0 })

const bare = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 32 })
    response.end('{"data":{"__typename":"Query"}}\n')
  })
}).listen(0, '127.0.0.1', () => {
  const { port } = bare.address() as AddressInfo
  process.send?.({ url, bare: `http://127.0.0.1:${port}` })
})

process.on('message', () => process.send?.({ cpu: process.cpuUsage() }))
