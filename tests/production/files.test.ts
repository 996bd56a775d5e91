import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { installed } from '../support/installed.ts'
import { type Instruction, instructionsOf } from './builtImage.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('the Dockerfile and compose.yaml', () => {
  let instructions: Instruction[]
  beforeAll(async () => {
    await installed(import.meta.dirname)
    instructions = await instructionsOf(join(root, 'Dockerfile'))
  })

  it('satisfy dockerfile-utils, the schema of compose files and dclint', async () => {
    const words = [join(import.meta.dirname, 'problems.js'), join(root, 'Dockerfile'), join(root, 'compose.yaml')]
    expect(JSON.parse((await promisify(execFile)('node', words)).stdout)).toEqual([])
  })

  it('copy and mount files that there are', () => {
    const copied = instructions
      .filter(({ keyword, flags }) => keyword === 'COPY' && flags.length === 0)
      .flatMap(({ words }) => words.slice(0, -1))
    const mounted = [...read('compose.yaml').matchAll(/- \.\/([^:]+):/g)].map(([, path]) => path!)
    expect(copied).toContain('package-lock.json')
    expect(mounted).toEqual(['src/production/nginx.conf'])
    expect([...copied, ...mounted].filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('start the program that the package has, without a shell, as a user that is not root', () => {
    const last = (keyword: string) => instructions.filter((each) => each.keyword === keyword).at(-1)!.words
    const { bin } = JSON.parse(read('package.json'))
    expect(last('ENTRYPOINT')).toEqual(['node', `/app/${bin['career-lattice']}`])
    expect(last('USER')[0]).toMatch(/^[1-9]\d*:[1-9]\d*$/)
  })

  it('have no password, and lead from nginx to nodes that have the addresses it knows', () => {
    const { services } = parse(read('compose.yaml'), { merge: true })
    const passwords = read('compose.yaml').match(/PASSWORD: .*/g)!
    expect(passwords.every((line) => line.includes(': ${POSTGRES_PASSWORD:?'))).toBe(true)
    expect(services.nginx.extra_hosts).toEqual(
      ['node1', 'node2'].map((name) => `${name}:${services[name].networks.default.ipv4_address}`),
    )
    expect(services.node1.environment.TRUSTED_PROXIES).toBe(services.nginx.networks.default.ipv4_address)
    const servers = [...read('src/production/nginx.conf').matchAll(/^ {2}server (\S+) /gm)].map(([, server]) => server)
    expect(servers).toEqual(['node1:4000', 'node2:4000'])
  })
})
