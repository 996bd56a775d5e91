import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const clients = import.meta.dirname
const run = async (path: string, ...words: string[]) => {
  const running = promisify(execFile)(join(clients, path), words, { cwd: clients })
  const { stdout, stderr } = await running.catch((error) => error)
  return stdout + stderr
}

describe('documents typed by their texts', () => {
  it('compile with the client preset and with gql.tada, and a wrong field does not', async () => {
    const generated = await Promise.all([
      run('../../node_modules/.bin/graphql-codegen', '--config', 'typed/codegen.ts'),
      run('node_modules/.bin/gql.tada', 'generate', 'output', '-c', 'typed/tsconfig.json'),
    ])
    for (const told of generated) expect(told).not.toMatch(/warn|error|fail/i)
    expect(await run('node_modules/.bin/tsc', '-p', 'typed')).toBe('')
  }, 120_000)
})
