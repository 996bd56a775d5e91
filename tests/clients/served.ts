import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { askServer, servedRevision } from '../support/commandLine.ts'
import { rename, workersServer } from '../support/followingServer.ts'

/** The curated careers, served by the program from a PostgreSQL server, to clients that ask http://localhost:4000. */
export interface Served {
  readonly url: string
  /** What clients and their libraries have written to the console since the last look. */
  written(): string[]
  /** The bare answer, without a client. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
  ask(query: string): Promise<any>
  revision(): Promise<number>
  /** Changes the title of the data scientist, in the database; the server follows. */
  rename(title: string): Promise<void>
  close(): Promise<void>
}

export async function served(): Promise<Served> {
  const server = await workersServer()
  const { url, database } = server
  const lines: string[] = []
  for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => void lines.push(words.join(' ')))
  }
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (address: string | URL, init?: RequestInit) =>
    fetch(String(address).replace('http://localhost:4000', url), init),
  )
  return {
    url,
    written: () => lines.splice(0),
    ask: (query) => askServer(url, query),
    revision: () => servedRevision(url),
    async rename(title) {
      await database.prisma.role.updateMany({ where: { slug: 'data-scientist' }, data: { title } })
    },
    close: () => rename(server, 'Data Scientist'),
  }
}

/** Expects that the README shows a file of this folder. */
export function shownInReadme(path: string): void {
  const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
  expect(read('../../README.md')).toContain(`\n${read(path)}\`\`\`\n`)
}
