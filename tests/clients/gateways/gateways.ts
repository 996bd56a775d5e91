import { spawn } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime'

/** A gateway that listens. */
export interface Gateway {
  readonly url: string
  close(): Promise<void>
}

const clients = join(import.meta.dirname, '..')

/** The gateway that the README shows, with other addresses than there. */
export async function apolloGateway(careersUrl: string, coursesUrl: string): Promise<Gateway> {
  const shown = await readFile(join(import.meta.dirname, 'supergraph.js'), 'utf8')
  const changed = shown
    .replace('http://localhost:4000/graphql', careersUrl)
    .replace('http://localhost:4001/graphql', coursesUrl)
    .replace('port: 4002', 'port: 0')
  // Within the folder of the packages, where their names are resolved.
  const folder = join(clients, 'node_modules/.cache')
  const path = join(folder, `supergraph-${process.pid}.mjs`)
  await mkdir(folder, { recursive: true })
  await writeFile(path, changed)
  const gateway = spawn(process.execPath, [path], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => gateway.once('exit', () => resolve()))
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer) => {
      output += text
      const found = /The supergraph is at (\S+)/.exec(output)
      if (found) resolve(found[1]!)
    }
    gateway.stdout.on('data', read)
    gateway.stderr.on('data', read)
    ended.then(() => reject(new Error(`The gateway ended: ${output}`)))
  })
  return {
    url,
    async close() {
      gateway.kill()
      await ended
      await rm(path)
    },
  }
}

/** Hive Gateway, of a supergraph that was composed before. */
export async function hiveGateway(supergraph: string): Promise<Gateway> {
  const gateway = createGatewayRuntime({ supergraph, logging: false })
  const server = createServer(gateway)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    async close() {
      server.closeAllConnections()
      server.close()
      await gateway[Symbol.asyncDispose]()
    },
  }
}
