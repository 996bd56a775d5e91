import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

// The rules of the house, executable: what each room and each kind of file may borrow from.

const root = join(import.meta.dirname, '..')
const source = join(root, 'src')

const ground = ['catalogue', 'derived', 'columns', 'db']
const graph = ['names', 'graph', ...ground]
const nouns = ['sources', 'roles', 'responsibilities', 'skills', 'libraries']

/** The rooms nearer the ground that each room may import from. */
const below: Record<string, readonly string[]> = {
  columns: [],
  derived: ['columns'],
  db: [],
  catalogue: ['db'],
  graph: ground,
  names: ['graph', ...ground],
  api: graph,
  demand: ['api', ...graph],
  ...Object.fromEntries(nouns.map((noun) => [noun, ['demand', 'api', ...graph]])),
  wording: graph,
  similarity: ['api', ...graph],
  overlap: ['similarity', 'wording', 'demand', 'api', ...graph],
  readiness: ['wording', 'api', ...graph],
  transitions: ['readiness', 'wording', 'demand', 'api', ...graph],
  paths: ['transitions', 'readiness', 'similarity', 'wording', 'demand', 'api', ...graph],
  project: ['readiness', 'wording', 'demand', 'api', ...graph],
  search: ['api', ...graph],
  neighbourhood: ['api', ...graph],
  quality: ['paths', 'readiness', 'similarity', 'api', ...graph],
  history: ['api', ...graph],
  backup: ['db'],
  import: ['demand', ...graph],
  export: ['sources', 'api', ...graph],
  following: ['api', 'graph', ...ground],
  server: [],
  client: [],
  explorer: ['pictures', 'client'],
  agents: [],
  pictures: [],
  publishing: ['pictures', 'server', 'client'],
  elements: ['pictures', 'client'],
  telemetry: ['server'],
}

/** The folders of the server, and which of the others each may import from. */
const serverFolders: Record<string, readonly string[]> = {
  http: [],
  cache: ['http'],
  plugins: ['cache'],
  fastPath: ['http', 'cache', 'plugins'],
}

/** What all of them may import: what one request carries and may ask. */
const ofRequest = ['server/requestState.ts', 'server/requestLimits.ts']

/** What puts the rooms together, in a process and in a browser: these alone may use all others. */
const tops = ['program', 'static']

/** Packages that reach outside the process, and the last names of the files that may use them. */
const outside: readonly { readonly packages: RegExp; readonly kinds: readonly File['kind'][] }[] = [
  { packages: /^(pg$|@prisma\/(?!client\/runtime)|@electric-sql\/|pglite-prisma-adapter$)/, kinds: ['db'] },
  { packages: /^(node:fs(\/.*)?|fs-native-extensions|node:os|node:child_process)$/, kinds: ['db', 'file'] },
  { packages: /^node:(worker_threads|timers\/promises)$/, kinds: ['db', 'file', 'http'] },
  {
    packages: /^(node:(http|net|stream|cluster)(\/.*)?|graphql-yoga)$/,
    kinds: ['http', 'db', 'file'],
  },
]

interface File {
  readonly path: string
  readonly room: string
  readonly kind: 'plain' | 'db' | 'file' | 'graphql' | 'http'
  readonly text: string
  /** Files of ours that it imports, from the source folder. */
  readonly imports: readonly string[]
  /** Of those, the ones imported for more than their types. */
  readonly values: readonly string[]
  /** Packages imported for more than their types. */
  readonly packages: readonly string[]
}

const files: File[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('generated'))
  .map((path) => {
    const text = readFileSync(join(source, path), 'utf8')
    const found = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?(?:from\s+)?'([^']+)'/gm)]
    const own = found.filter(([, , name]) => name!.startsWith('.'))
    const resolve = (name: string) => normalize(join(dirname(path), name))
    return {
      path,
      room: path.includes('/') ? path.slice(0, path.indexOf('/')) : '',
      kind: (/\.(db|file|graphql|http)\.ts$/.exec(path)?.[1] ?? 'plain') as File['kind'],
      text,
      imports: own.map(([, , name]) => resolve(name!)),
      values: own.filter(([, type]) => !type).map(([, , name]) => resolve(name!)),
      packages: found.filter(([, type, name]) => !type && !name!.startsWith('.')).map(([, , name]) => name!),
    }
  })

const inRooms = files.filter(({ room }) => room !== '' && !tops.includes(room))
const pairs = (list: readonly File[], imports: (file: File) => readonly string[]) =>
  list.flatMap((file) => imports(file).map((imported) => ({ file, imported })))
const named = (found: readonly { file: File; imported: string }[]) =>
  found.map(({ file, imported }) => `${file.path} imports ${imported}`)

describe('the house', () => {
  it('has every room in the row', () => {
    expect(inRooms.filter(({ room }) => !Object.hasOwn(below, room)).map(({ path }) => path)).toEqual([])
  })

  it('has rooms borrow only from rooms nearer the ground', () => {
    const up = pairs(inRooms, ({ imports }) => imports).filter(({ file, imported }) => {
      const room = imported.includes('/') ? imported.slice(0, imported.indexOf('/')) : ''
      return room !== '' && room !== file.room && !below[file.room]!.includes(room)
    })
    expect(named(up)).toEqual([])
  })

  it('has the program know nothing of its edition without a server', () => {
    const above = pairs(files, ({ imports }) => imports).filter(
      ({ file, imported }) => file.room !== 'static' && imported.startsWith('static/'),
    )
    expect(named(above)).toEqual([])
  })

  it('has the folders of the server import only from those below them', () => {
    const folderOf = (path: string) => /^server\/(\w+)\//.exec(path)?.[1]
    const wrong = pairs(
      files.filter(({ path }) => folderOf(path) !== undefined),
      ({ imports }) => imports.filter((imported) => imported.startsWith('server/') && !ofRequest.includes(imported)),
    ).filter(({ file, imported }) => {
      const [folder, other] = [folderOf(file.path)!, folderOf(imported)]
      return folder !== other && !serverFolders[folder]?.includes(other ?? '')
    })
    expect(named(wrong)).toEqual([])
  })

  it('has rooms know only the problem of what stands outside them', () => {
    const wrong = pairs(inRooms, ({ imports }) => imports).filter(
      ({ imported }) => !imported.includes('/') && imported !== 'problem.ts',
    )
    expect(named(wrong)).toEqual([])
  })

  it('has the files that think import none that remember, speak or listen', () => {
    const wrong = pairs(
      inRooms.filter(({ kind }) => kind === 'plain'),
      ({ values }) => values,
    ).filter(({ imported }) => /\.(db|file|graphql|http)\.ts$/.test(imported))
    expect(named(wrong)).toEqual([])
  })

  it('has the client borrow from no room, and from no package but types', () => {
    const clients = files.filter(({ room }) => room === 'client')
    const rooms = pairs(clients, ({ imports }) => imports.filter((imported) => !imported.startsWith('client/')))
    const packages = pairs(clients, ({ text }) =>
      [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^'"]*\bfrom '([^.'][^']*)'/gm)].map(([, name]) => name!),
    )
    const wrong = [...rooms, ...packages]
    expect(named(wrong)).toEqual([])
  })

  it('has only files of the right last name reach outside the process', () => {
    const reaching = inRooms.flatMap(({ path, kind, packages }) =>
      packages
        .filter((name) => outside.some(({ packages, kinds }) => packages.test(name) && !kinds.includes(kind)))
        .map((name) => `${path} imports ${name}`),
    )
    expect(reaching).toEqual([])
  })

  it('has the files that think ask neither the clock nor chance', () => {
    const restless = inRooms.filter(
      ({ kind, text }) => kind === 'plain' && /Date\.now|new Date\(|Math\.random|performance\.now|\bfetch\(/.test(text),
    )
    expect(restless.map(({ path }) => path)).toEqual([])
  })

  it('has no answer depend on the last digit of a logarithm, which engines disagree on', () => {
    // What pages draw is rounded.
    const drawing = ['explorer', 'pictures']
    const differing = /Math\.(?:a?(?:sin|cos|tan)h?|atan2|cbrt|exp|expm1|log|log1p|log2|log10|pow)\(/
    const found = files.filter(({ room, text }) => !drawing.includes(room) && differing.test(text))
    expect(found.map(({ path }) => path)).toEqual([])
  })

  it('has .db.ts for what talks to the database only', () => {
    const silent = files.filter(
      ({ kind, text }) => kind === 'db' && !/Database|\bRun\b|\bpg\b|pglite|from '.*\.db\.ts'/i.test(text),
    )
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  it('has the files that remember import none that speak', () => {
    const wrong = pairs(
      files.filter(({ kind }) => kind === 'db'),
      ({ imports }) => imports,
    ).filter(({ imported }) => imported.endsWith('.graphql.ts'))
    expect(named(wrong)).toEqual([])
  })

  it('has schema.ts alone import what speaks, and all of it', () => {
    const speaking = files.filter(({ kind }) => kind === 'graphql').map(({ path }) => path)
    const importers = files.filter(({ imports }) => imports.some((imported) => imported.endsWith('.graphql.ts')))
    expect(importers.map(({ path }) => path)).toEqual(['schema.ts'])
    const register = files.find(({ path }) => path === 'schema.ts')!
    expect(register.imports.filter((imported) => imported.endsWith('.graphql.ts')).sort()).toEqual(speaking.sort())
  })

  it('has main.ts alone read the environment', () => {
    expect(files.filter(({ text }) => text.includes('process.env')).map(({ path }) => path)).toEqual(['main.ts'])
  })

  it('has no circle of imports', () => {
    const known = new Map(files.map((file) => [file.path, file]))
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (path: string, trail: readonly string[]) => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      else if (!done.has(path)) {
        for (const imported of known.get(path)?.imports ?? []) walk(imported, [...trail, path])
        done.add(path)
      }
    }
    for (const { path } of files) walk(path, [])
    expect(circles).toEqual([])
  })

  it('has no drawer and no file of more than 200 lines', () => {
    const drawers = files.filter(({ path }) =>
      /^(index|utils?|helpers?|common|types|constants|misc)\b/.test(basename(path)),
    )
    const long = files.filter(({ text }) => text.split('\n').length > 201)
    expect(drawers.map(({ path }) => path)).toEqual([])
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('has getters in classes only: V8 keeps those of object literals, and all that they know, for long', () => {
    // Members of a class stand two spaces from the left. What lives as long as the process may be kept.
    const requested = files.filter(({ kind }) => kind !== 'db')
    expect(requested.filter(({ text }) => /^ {3,}get \w+\(\)/m.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('has nothing at the top that no tool insists on', () => {
    const allowed =
      /^(src|prisma|schema|tests|package(-lock)?\.json|tsconfig(\.build)?\.json|codegen\.ts|README\.md|SECURITY\.md|CHANGELOG\.md|Dockerfile|compose\.yaml|LICENSE|biome\.json|vitest\.config\.ts|\..+|node_modules|dist)$/
    expect(readdirSync(root).filter((name) => !allowed.test(name))).toEqual([])
  })
})
