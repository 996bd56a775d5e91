import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/commandLine.ts'

const nowhere = join(tmpdir(), `no-data-${process.pid}`)

async function told(...words: string[]) {
  const { output, ended } = run(words, { DATA_DIR: nowhere })
  const code = await ended
  return { output: output(), code }
}

describe('the command line', { timeout: 120_000 }, () => {
  it.each([
    ['nothing', [], 2],
    ['only an option', ['--json'], 2],
    ['--help', ['--help'], 0],
    ['--help after a command', ['serve', '-h'], 0],
  ])('given %s prints the help, and starts nothing', async (_what, words, code) => {
    const answer = await told(...words)
    expect(answer.code).toBe(code)
    expect(answer.output).toMatch(/^career-lattice <command>\n\n {2}serve /)
    expect(existsSync(nowhere)).toBe(false)
  })

  it('says its version', async () => {
    const { version } = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8'))
    for (const word of ['--version', '-v']) expect(await told(word)).toEqual({ output: `${version}\n`, code: 0 })
  })

  it('refuses a command that there is not', async () => {
    const { output, code } = await told('server')
    expect(code).toBe(1)
    expect(output).toMatch(/^There is no command "server"\.\n\ncareer-lattice <command>/)
  })
})
