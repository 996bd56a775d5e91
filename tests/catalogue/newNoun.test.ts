import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newTestDatabase } from '../support/databases.ts'

// What a new noun with two kinds of edges takes, tried in a copy of the project.

const root = join(import.meta.dirname, '../..')
const certificates = join(import.meta.dirname, 'certificates')
const run = promisify(execFile)

/** The files that a new noun touches, and how. What commands write from them is not counted. */
const touched: Readonly<Record<string, (text: string) => string | Promise<string>>> = {
  'prisma/certificate.prisma': () => readFile(join(certificates, 'certificate.prisma'), 'utf8'),
  'prisma/role.prisma': (text) => text.replace(/^(model Role \{\n)/m, '$1  certificates RoleCertificate[]\n'),
  'prisma/source.prisma': (text) =>
    text.replace(
      /^(model Source \{\n)/m,
      '$1  certificates Certificate[]\n  roleCertificates RoleCertificate[]\n  certificateOrders CertificateOrder[]\n',
    ),
  'src/catalogue/certificate.ts': () => readFile(join(certificates, 'certificate.ts.txt'), 'utf8'),
  'src/catalogue/catalogue.ts': (text) =>
    text
      .replace(
        /^import type/m,
        "import { certificateOrder, certificates, roleCertificates } from './certificate.ts'\n$&",
      )
      .replace(/(export const nouns = \{[^}]*?)(\s*roles,)/, '$1 certificates,$2')
      .replace('export const edgeKinds = {', '$& roleCertificates, certificateOrder,'),
}

let place: string
let found: {
  readonly before: { readonly data: unknown; readonly errors?: unknown; readonly comparison: unknown }
  readonly after: { readonly data: unknown; readonly errors?: unknown }
  readonly backup: Readonly<Record<string, number>>
  readonly json: string
  readonly turtle: string
  readonly graphml: string
}

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'career-lattice-noun-'))
  for (const part of ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'src', 'prisma']) {
    await cp(join(root, part), join(place, part), { recursive: true })
  }
  await symlink(join(root, 'node_modules'), join(place, 'node_modules'))
  await mkdir(join(place, 'tests/catalogue'), { recursive: true })
  await cp(certificates, join(place, 'tests/catalogue/certificates'), { recursive: true })
  for (const [path, change] of Object.entries(touched)) {
    const before = await readFile(join(place, path), 'utf8').catch(() => '')
    const after = await change(before)
    expect(after, `${path} is changed`).not.toBe(before)
    await writeFile(join(place, path), after)
  }
  const node = (...words: string[]) => run(process.execPath, words, { cwd: place, maxBuffer: 2 ** 24 })
  await node('prisma/build.js', '--generate')
  await node('--import', 'tsx', 'prisma/migration.ts', 'add_certificates')
  await node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noEmit', '--incremental', 'false')
  const databases = [await newTestDatabase(), await newTestDatabase()]
  const { stdout } = await node('--import', 'tsx', 'tests/catalogue/certificates/asked.ts', ...databases)
  found = JSON.parse(stdout)
}, 300_000)
afterAll(() => rm(place, { recursive: true, force: true }))

describe('a new noun with two kinds of edges', () => {
  it('touches at most five files', () => {
    expect(Object.keys(touched).length).toBeLessThanOrEqual(5)
  })

  it('is loaded, searched and shown', () => {
    expect(found.before.errors).toBeUndefined()
    expect(found.before.data).toEqual({
      search: { edges: [{ node: { __typename: 'Certificate', slug: 'python-entry' } }] },
      certificates: {
        totalCount: 2,
        nodes: [
          {
            slug: 'python-associate',
            name: 'Associate Python Programmer',
            aliases: [],
            validYears: 3,
            source: { title: 'Notes' },
            earlier: [{ slug: 'python-entry' }],
            later: [],
            roles: [{ title: 'Certified Developer' }],
          },
          {
            slug: 'python-entry',
            name: 'Entry-Level Python Programmer',
            aliases: ['PCEP'],
            validYears: null,
            source: { title: 'Notes' },
            earlier: [],
            later: [{ slug: 'python-associate' }],
            roles: [],
          },
        ],
      },
      certificate: { name: 'Entry-Level Python Programmer' },
      role: {
        certificates: [{ name: 'Associate Python Programmer' }],
        links: {
          nodes: [
            {
              relation: 'asks for',
              to: { label: 'Associate Python Programmer' },
              evidence: [{ locator: expect.stringContaining('certified-developer') }],
            },
          ],
        },
      },
    })
  })

  it('is counted by imports, and logged by the database like every other', () => {
    expect(found.before.comparison).toMatchObject({
      Certificate: { inserted: 2 },
      RoleCertificate: { inserted: 1 },
      CertificateOrder: { inserted: 1 },
    })
  })

  it('is in every backup', () => {
    expect(found.backup).toMatchObject({ Certificate: 2, RoleCertificate: 1, CertificateOrder: 1 })
  })

  it('is exported, and imported again as it was', () => {
    expect(found.after.data).toEqual(found.before.data)
    expect(JSON.parse(found.json).roles[0].certificates).toEqual({
      'python-associate': expect.objectContaining({ weight: 0.7, legal: true, confidence: 0.8 }),
    })
    expect(found.turtle).toContain('lattice:takenAfter')
    expect(found.graphml).toContain('<data key="edge-relation">asks for</data>')
  })
})
