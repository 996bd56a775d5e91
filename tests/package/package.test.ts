import { execFile, spawn } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compiler } from '../../prisma/compiler.ts'
import { address } from '../support/commandLine.ts'
import { installed } from '../support/installed.ts'
import { bundleSize } from './bundleSize.ts'
import { type Packed, packed } from './packed.ts'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)

describe('the package', () => {
  let project: Packed
  beforeAll(async () => {
    ;[project] = await Promise.all([packed(), installed(import.meta.dirname)])
  }, 300_000)
  afterAll(() => project?.remove())

  it('has what its exports name, and neither tests, sources nor traces of compiling', async () => {
    const { exports, bin } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    const named = JSON.stringify([exports, bin]).match(/(?<=")(\.\/)?(dist|schema)\/[^"]+/g)!
    expect(named.length).toBeGreaterThan(12)
    const readme = await readFile(join(root, 'README.md'), 'utf8')
    const copied = [...readme.matchAll(/node_modules\/career-lattice\/(\S+)/g)].map(([, path]) => path!)
    expect(copied.length).toBeGreaterThan(1)
    expect([...named, ...copied].filter((path) => !project.files.includes(path.replace('./', '')))).toEqual([])
    // The script and style that the page of GraphiQL has besides are served as they are written; what operators copy is
    // named by the README.
    const strange =
      /\.map$|tsbuildinfo|^tests\/|^src\/(?!server\/http\/graphiql\/|production\/)|^(?!dist\/).*\.ts$|(?<!\.d)\.ts$|^node_modules\//
    expect(project.files.filter((path) => strange.test(path))).toEqual([])
    for (const path of project.files.filter((name) => /^dist\/.*\.js$/.test(name))) {
      expect(await readFile(join(project.consumer, 'node_modules/career-lattice', path), 'utf8')).not.toContain(
        'sourceMappingURL',
      )
    }
  })

  it('is released with its schema, its documents, and checksums that sha256sum accepts', async () => {
    const { stdout } = await run('sha256sum', ['-c', 'SHA256SUMS'], { cwd: project.release })
    expect(stdout).toBe(`${basename(project.tarball)}: OK\nschema.graphql: OK\npersisted-documents.json: OK\n`)
  })

  it('satisfies publint and "are the types wrong"', async () => {
    const words = [join(import.meta.dirname, 'problems.js'), project.tarball, join(root, '.attw.json')]
    expect(JSON.parse((await run('node', words)).stdout)).toEqual([])
  })

  it('is installed without a warning, and brings at most 152 packages and 195 MB', async () => {
    expect(project.installing).not.toMatch(/warn|EBADENGINE|deprecated/i)
    const lock = await readFile(join(project.consumer, 'node_modules/.package-lock.json'), 'utf8')
    expect(Object.keys(JSON.parse(lock).packages).length).toBeLessThanOrEqual(152)
    const { stdout } = await run('du', ['-sm', 'node_modules'], { cwd: project.consumer })
    expect(Number.parseInt(stdout, 10)).toBeLessThanOrEqual(195)
  })

  it.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('has types for a frontend under %s, which refuse a wrong field', async (resolution, module) => {
    const words = ['--moduleResolution', resolution, '--module', module, '--target', 'es2022', '--lib', 'es2022,dom']
    const compiling = run('node', [compiler, '--noEmit', '--strict', ...words, 'typed.ts'], { cwd: project.consumer })
    expect(await compiling.catch(({ stdout }) => ({ stdout }))).toMatchObject({ stdout: '' })
  })

  it('serves from an empty folder, and its client asks', async () => {
    const folder = join(project.consumer, 'empty')
    await mkdir(folder)
    const environment = { ...process.env, DATABASE_URL: '', DATA_DIR: '', HOST: '', PORT: '0', WARM_UP_TIME: '0' }
    const child = spawn('npx', ['career-lattice', 'serve'], { cwd: folder, env: environment, detached: true })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
      })
    }
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    const url = await address({ process: child, output: () => output, ended })
    const { stdout } = await run('node', ['ask.js', url], { cwd: project.consumer })
    const { relay, ...answer } = JSON.parse(stdout)
    expect(answer).toEqual({
      sentence: expect.stringContaining('A data scientist already covers'),
      same: true,
      error: 'NOT_FOUND',
    })
    expect(buildSchema(await readFile(relay.schema, 'utf8')).getType('Role')).toBeDefined()
    // npx and what it started.
    process.kill(-child.pid!, 'SIGTERM')
    await ended
    expect(output).toMatch(/ from \.data:/)
  }, 120_000)

  it.each([
    ['client', 'careerLattice'],
    ['client/documents', 'TransitionDocument'],
    ['client/apollo', 'possibleTypes, typePolicies'],
    ['client/urql', 'schema, keys, resolvers'],
  ])('adds as much to a page as the README says: %s', async (path, names) => {
    const readme = await readFile(join(root, 'README.md'), 'utf8')
    const told = new RegExp(`^\\| \`career-lattice/${path}\` \\|.*\\| ([\\d.]+) kB \\|$`, 'm').exec(readme)?.[1]
    const size = await bundleSize(`export { ${names} } from 'career-lattice/${path}'`, project.consumer)
    expect(Math.abs(Number(told) - size / 1000)).toBeLessThan(0.15 + 0.1 * Number(told))
  })
})
