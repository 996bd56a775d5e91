import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { generatedByPreset } from './typed/clientPreset.ts'

const clients = import.meta.dirname
const run = async (path: string, ...words: string[]) => {
  const running = promisify(execFile)(join(clients, path), words, { cwd: clients })
  const { stdout, stderr } = await running.catch((error) => error)
  return stdout + stderr
}

describe('documents typed by their texts', () => {
  it('compile with the client preset and with gql.tada, and a wrong field does not', async () => {
    const words = ['generate', 'output', '-c', 'typed/tsconfig.json']
    const [told] = await Promise.all([run('node_modules/.bin/gql.tada', ...words), generatedByPreset()])
    expect(told).not.toMatch(/warn|error|fail/i)
    expect(await run('node_modules/.bin/tsc', '-p', 'typed')).toBe('')
  }, 120_000)
})
