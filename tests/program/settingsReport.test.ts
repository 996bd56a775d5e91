import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingsTable } from '../../src/program/settingsReport.ts'
import { run } from '../support/commandLine.ts'

async function told(words: string[], environment: Record<string, string>) {
  const { output, ended } = run(['settings', ...words], environment)
  const code = await ended
  return { code, output: output() }
}

describe('career-lattice settings', { timeout: 60_000 }, () => {
  it('prints what is in force and where it is from, without passwords', async () => {
    const DATABASE_URL = 'postgresql://me:secret@host/db?schema=careers'
    const { code, output } = await told([], { DATABASE_URL, PORT: '', METRICS_PORT: 'off' })
    expect(code).toBe(0)
    expect(output).toMatch(/^PORT +4000 +default$/m)
    expect(output).toMatch(/^DATABASE_URL +postgresql:\/\/me:\*\*\*@host\/db\?schema=careers +environment$/m)
    expect(output).toMatch(/^METRICS_PORT +off +environment$/m)
    expect(output).toMatch(/^COST_PER_MINUTE +no limit +default$/m)
    expect(output).not.toContain('secret')
  })

  it('says what is wrong, and fails', async () => {
    const { code, output } = await told([], { LOG_LEVEL: 'loud', DATABASE_URL: 'postgresql://me:1#secret@h/d' })
    expect(code).toBe(1)
    expect(output).toMatch(/^LOG_LEVEL +loud +environment, wrong$/m)
    expect(output).toMatch(/^DATABASE_URL +\(not shown\) +environment, wrong$/m)
    expect(output).toContain('LOG_LEVEL is "loud"; it should be fatal, error, warn, info or debug.')
    expect(output).toContain('DATABASE_URL cannot be read; it should be like')
    expect(output).not.toContain('secret')
  })

  it('is read by programs too', async () => {
    const { code, output } = await told(['--json'], { PORT: '8080' })
    expect(code).toBe(0)
    const { settings, warnings } = JSON.parse(output)
    expect(warnings).toEqual([])
    expect(settings).toContainEqual({ name: 'PORT', value: '8080', from: 'environment' })
    expect(settings).toContainEqual({ name: 'LOG_LEVEL', value: 'info', from: 'default' })
    expect(settings).toContainEqual({ name: 'DATABASE_URL', value: null, from: 'default' })
  })

  it('has warnings of what only resembles a setting, as a start has', async () => {
    const { code, output } = await told([], { DATABASE_URI: 'postgresql://host/db' })
    expect(code).toBe(0)
    expect(output).toContain('There is no setting DATABASE_URI; if it is meant for us, write DATABASE_URL.')
    const migrate = run(['migrate'], { DATABASE_URI: 'x', DATA_DIR: '/dev/null/nowhere' })
    await migrate.ended
    expect(migrate.output()).toMatch(/^There is no setting DATABASE_URI;/)
  })

  it('is what the README shows', async () => {
    const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8')
    expect(readme).toContain(`<!-- settings -->\n${settingsTable()}\n<!-- /settings -->`)
  })
})
