import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { DOMParser } from '@xmldom/xmldom'
import { parse } from 'csv-parse/sync'
import { JsonLdParser } from 'jsonld-streaming-parser'
import { type Literal, Parser, type Quad, Store } from 'n3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ExportRequest, exportGraph } from '../../src/export/exportGraph.db.ts'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { ask } from '../support/ask.ts'
import { openTestServer } from '../support/databases.ts'
import { fiveCareers } from '../support/seededSnapshot.ts'

const skos = 'http://www.w3.org/2004/02/skos/core#'
const dcterms = 'http://purl.org/dc/terms/'
const lattice = 'urn:career-lattice:vocabulary#'
const counting = 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001'
const analyst = 'http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000002'
const professionals = 'http://data.europa.eu/esco/isco/C2'

let snapshot: Snapshot
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'career-lattice-export-'))
  const database = await openTestServer()
  await loadDataset(database, fiveCareers)
  await loadDataset(database, join(import.meta.dirname, 'everything.yaml'))
  snapshot = await loadSnapshot(database)
  await database.close()
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

async function text(request: Omit<ExportRequest, 'standardOutput'>): Promise<string> {
  const output = new PassThrough()
  const [, found] = await Promise.all([exportGraph(snapshot, { ...request, standardOutput: output }), read(output)])
  return found
}

async function read(stream: PassThrough): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

describe('CSV', () => {
  let tables: Record<string, Record<string, string>[]>
  beforeAll(async () => {
    await exportGraph(snapshot, { format: 'csv', output: join(folder, 'csv'), standardOutput: new PassThrough() })
    const names = await readdir(join(folder, 'csv'))
    const pairs = names.map(async (name) => {
      const content = await readFile(join(folder, 'csv', name), 'utf8')
      expect(content.replaceAll('\r\n', '').includes('\r')).toBe(false)
      const rows = parse<Record<string, string>>(content, { columns: true, record_delimiter: '\r\n' })
      // Readers that end a record at any line end find the same rows: cells of several lines are quoted.
      expect(parse(content, { columns: true, record_delimiter: ['\n', '\r\n'] }), name).toEqual(rows)
      return [name, rows] as const
    })
    tables = Object.fromEntries(await Promise.all(pairs))
  })

  it('has a table for every kind of node and edge', () => {
    expect(Object.keys(tables).sort()).toEqual([
      'alternatives.csv',
      'broader-roles.csv',
      'broader.csv',
      'builds-on.csv',
      'libraries.csv',
      'library-features.csv',
      'prerequisites.csv',
      'related-roles.csv',
      'related.csv',
      'responsibilities.csv',
      'responsibility-libraries.csv',
      'responsibility-skills.csv',
      'role-collaborators.csv',
      'role-group-labels.csv',
      'role-groups.csv',
      'role-labels.csv',
      'role-libraries.csv',
      'role-matches.csv',
      'role-sectors.csv',
      'role-skills.csv',
      'roles.csv',
      'sample-libraries.csv',
      'sample-skills.csv',
      'samples.csv',
      'sectors.csv',
      'skill-labels.csv',
      'skill-libraries.csv',
      'skill-library-matches.csv',
      'skill-matches.csv',
      'skills.csv',
      'sources.csv',
    ])
    expect(Object.values(tables).filter((lines) => lines.length === 0)).toEqual([])
  })

  it('has every node and every claim of an edge once', () => {
    expect(tables['skills.csv']!.map(({ slug }) => slug)).toEqual(snapshot.skills.rows.map(({ slug }) => slug))
    expect(tables['roles.csv']!.length).toBe(snapshot.roles.rows.length)
    expect(tables['role-skills.csv']!.length).toBe(snapshot.edges.roleSkills.claims.offsets.at(-1))
    expect(tables['role-collaborators.csv']!.length).toBe(snapshot.edges.roleCollaborators.size / 2)
  })

  it('keeps names and texts with any characters', () => {
    const row = snapshot.skills.bySlug.get('all/counting')!
    expect(tables['skills.csv']!.find(({ slug }) => slug === 'all/counting')).toEqual({
      slug: 'all/counting',
      name: row.name,
      kind: 'SKILL',
      description: row.description,
      aliases: row.aliases.join('\n'),
      externalId: counting,
      code: 'S1.2.3',
      tags: 'digital\ncross-sector',
      deprecated: 'false',
      replacedBy: '',
      formerSlugs: '',
      source: 'all-facts',
    })
    expect(tables['role-skills.csv']!.filter(({ to }) => to === 'all/counting')).toEqual([
      expect.objectContaining({ requirement: 'ESSENTIAL', level: '0.6', weight: '0.9', source: 'all-facts' }),
      expect.objectContaining({ requirement: 'OPTIONAL', weight: '0.4', source: 'all-rumours', confidence: '0.1' }),
    ])
    expect(tables['sources.csv']!.map(({ license }) => license)).toContain('CC-BY-4.0')
  })
})

describe('the attribution of a source in CSV', () => {
  it('is that of the API, also where the licence asks for no words of its own', async () => {
    const output = join(folder, 'attributed')
    await exportGraph(snapshot, { format: 'csv', output, standardOutput: new PassThrough() })
    const lines = parse<Record<string, string>>(await readFile(join(output, 'sources.csv'), 'utf8'), { columns: true })
    const { data } = await ask(snapshot, '{ sources { slug attribution } }')
    expect(lines.map(({ slug, attribution }) => ({ slug, attribution }))).toEqual(data.sources)
    expect(snapshot.sources.rows.map(({ attribution }) => attribution)).toContain(null)
  })
})

describe('SKOS', () => {
  let turtle: Quad[]
  let store: Store
  beforeAll(async () => {
    turtle = new Parser({ format: 'text/turtle' }).parse(await text({ format: 'turtle' }))
    store = new Store(turtle)
  })
  const objects = (subject: string, predicate: string) =>
    store.getObjects(subject, predicate, null).map(({ value }) => value)

  const texts = (subject: string, predicate: string) =>
    store.getObjects(subject, predicate, null).map((object) => [object.value, (object as Literal).language])

  it('is parsed by the library with all names and texts unchanged', () => {
    const row = snapshot.skills.bySlug.get('all/counting')!
    expect(texts(counting, `${skos}prefLabel`)).toEqual([
      [row.name, 'en'],
      ['Compter, « vite »', 'fr'],
      ['Contar', 'pt-br'],
    ])
    expect(texts(counting, `${skos}altLabel`)).toEqual([
      ...row.aliases.map((alias) => [alias, 'en']),
      // SKOS allows one name to show in a language, so that of the second source is another name.
      ...['dénombrer', 'calculer; additionner', 'Comptage'].map((name) => [name, 'fr']),
    ])
    expect(objects(counting, `${skos}definition`)).toEqual([row.description])
    expect(objects(counting, `${skos}notation`)).toEqual(['S1.2.3'])
    expect(store.countQuads(null, null, `${skos}Concept`, null)).toBe(
      ['roles', 'skills', 'libraries', 'sectors'].reduce(
        (sum, kind) => sum + snapshot[kind as 'roles'].rows.length,
        snapshot.roleGroups.rows.length,
      ),
    )
  })

  it('keeps identifiers of the source, and makes others from slugs', () => {
    expect(objects(counting, `${skos}broader`)).toEqual(['urn:career-lattice:skill:all/numbers'])
    expect(objects('urn:career-lattice:group:all/group-25', `${skos}broader`)).toEqual([professionals])
    expect(objects(counting, `${skos}broadMatch`)).toEqual(['urn:career-lattice:skill:statistical-analysis'])
    expect(objects(counting, `${skos}related`)).toEqual(['urn:career-lattice:skill:all/sums'])
    expect(objects(analyst, `${lattice}essentialSkill`)).toEqual([counting])
    expect(objects(analyst, `${skos}closeMatch`)).toEqual(['urn:career-lattice:role:data-scientist'])
    expect(objects('urn:career-lattice:role:all/former-analyst', `${dcterms}isReplacedBy`)).toEqual([analyst])
  })

  it('has the licence of every source, and the source of every claim', () => {
    for (const source of snapshot.sources.rows) {
      expect(objects(`urn:career-lattice:source:${source.slug}`, `${dcterms}rights`)).toEqual([source.license])
    }
    expect(objects('urn:career-lattice:source:all-facts', `${dcterms}license`)).toEqual([
      'https://creativecommons.org/licenses/by/4.0/',
    ])
    const claim = 'urn:career-lattice:claim:roleSkills:all/analyst:all/counting:all-rumours'
    expect(objects(claim, `${lattice}confidence`)).toEqual(['0.1'])
    expect(objects(claim, `${lattice}weight`)).toEqual(['0.4'])
    expect(objects(claim, `${lattice}locator`)).toEqual(['somewhere'])
  })

  it('explains every term of its own vocabulary', () => {
    const used = new Set(turtle.map(({ predicate }) => predicate.value).filter((iri) => iri.startsWith(lattice)))
    const comment = 'http://www.w3.org/2000/01/rdf-schema#comment'
    expect([...used].filter((iri) => objects(iri, comment).length !== 1)).toEqual([])
  })

  it('equals JSON-LD, which is JSON without duplicate keys', async () => {
    const dataset = 'everything'
    const content = await text({ format: 'jsonld', dataset })
    const expected = new Store(new Parser({ format: 'text/turtle' }).parse(await text({ format: 'turtle', dataset })))
    const once = JSON.stringify(JSON.parse(content))
    const found = new Store()
    await new Promise((resolve, reject) => {
      const parser = new JsonLdParser()
      parser
        .on('data', (quad) => found.addQuad(quad))
        .on('error', reject)
        .on('end', resolve)
      parser.end(once)
    })
    const lines = (quads: Store) =>
      quads
        .getQuads(null, null, null, null)
        .map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${JSON.stringify(object)}`)
    expect(lines(found).sort()).toEqual(lines(expected).sort())
  })
})

describe('GraphML', () => {
  it('is XML with typed attributes, directed edges between known nodes, and unchanged texts', async () => {
    const document = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`)
      },
    }).parseFromString(await text({ format: 'graphml' }), 'text/xml')
    const elements = (name: string) => [...document.getElementsByTagName(name)]
    const keys = new Map(elements('key').map((key) => [key.getAttribute('id'), key.getAttribute('attr.type')]))
    expect(elements('data').filter((one) => !keys.has(one.getAttribute('key')))).toEqual([])
    expect(keys.get('edge-weight')).toBe('double')
    expect(elements('graph')[0]!.getAttribute('edgedefault')).toBe('directed')
    const ids = elements('node').map((node) => node.getAttribute('id'))
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set(ids)
    const loose = elements('edge').filter(
      (edge) => !known.has(edge.getAttribute('source')) || !known.has(edge.getAttribute('target')),
    )
    expect(loose).toEqual([])
    const node = elements('node').find((one) => one.getAttribute('id') === 'skills/all/counting')!
    const { name, description } = snapshot.skills.bySlug.get('all/counting')!
    const values = [...node.getElementsByTagName('data')].map((one) => [one.getAttribute('key'), one.textContent])
    expect(Object.fromEntries(values)).toMatchObject({ 'node-label': name, 'node-description': description })
    expect(elements('desc')[0]!.textContent).toContain('Licence: CC-BY-4.0')
  })
})

describe('an export', () => {
  it('has backpressure', async () => {
    let taken = 0
    const slow = new Writable({
      highWaterMark: 1,
      write(chunk, _encoding, done) {
        taken += chunk.length
        setImmediate(done)
      },
    })
    await exportGraph(snapshot, { format: 'json', standardOutput: slow })
    expect(taken).toBe(Buffer.byteLength(await text({ format: 'json' })))
  })

  it('leaves no incomplete file', async () => {
    const place = join(folder, 'none', 'file.json')
    await expect(
      exportGraph(snapshot, { format: 'json', output: place, standardOutput: new PassThrough() }),
    ).rejects.toThrow()
    const output = join(folder, 'whole.json')
    expect(await exportGraph(snapshot, { format: 'json', output, standardOutput: new PassThrough() })).toEqual([output])
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('reports what is missing', async () => {
    await expect(text({ format: 'csv' })).rejects.toThrow('name a folder with --output')
    await expect(text({ format: 'json', output: folder })).rejects.toThrow('is a folder')
    await expect(text({ format: 'turtle', source: 'nobody' })).rejects.toThrow('There is no source "nobody"')
  })
})
