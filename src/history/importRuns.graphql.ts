import { getRefFromModel } from '@pothos/plugin-prisma'
import { toBase64 } from '../api/base64.ts'
import { builder } from '../api/builder.ts'
import { type FromDatabase, workOfRead } from '../api/databaseFields.ts'
import { listCost } from '../api/listCost.ts'
import { defaultPageSize } from '../api/page.ts'
import { nullOnlyOnError } from '../api/semanticNonNull.ts'
import { describe } from '../db/describe.ts'
import type { Prisma } from '../db/generated/client/client.ts'

/** A column of JSON that has a value for each of some names, as a list in the order of the names. */
function entriesOf<Value>(column: Prisma.JsonValue): (readonly [name: string, value: Value])[] {
  const entries = Object.entries((column ?? {}) as Readonly<Record<string, Value>>)
  return entries.sort(([a], [b]) => (a < b ? -1 : 1))
}

interface Counts {
  readonly table: string
  readonly inserted: number
  readonly updated: number
  readonly deleted: number
  readonly deprecated: number
}

const tableCounts = builder.objectRef<Counts>('ImportCount').implement({
  description: 'How many rows of one table an import changed.',
  fields: (t) => ({
    table: t.exposeString('table', {
      description:
        'Name of the table: of a type of nodes, as "Role", of their parts, as "RoleLabel", or of edges, as "RoleSkill".',
    }),
    inserted: t.exposeInt('inserted', { description: 'Rows that came.' }),
    updated: t.exposeInt('updated', { description: 'Rows that say something else since.' }),
    deleted: t.exposeInt('deleted', { description: 'Rows that went.' }),
    deprecated: t.exposeInt('deprecated', {
      description: 'Nodes that were marked, as the release no longer has them.',
    }),
  }),
})

interface ImportedFile {
  readonly name: string
  readonly sha256: string | null
  readonly rejects: number
}

const importedFile = builder.objectRef<ImportedFile>('ImportedFile').implement({
  description: 'A file of a release.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the file.' }),
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: 'SHA-256 of it, in hexadecimal; null if unknown.',
    }),
    rejects: t.exposeInt('rejects', { description: 'Number of its rows that could not be used.' }),
  }),
})

builder.prismaObject('ImportRun', {
  description: describe('ImportRun'),
  fields: (t) => ({
    id: t.id({
      description: 'Cache key for clients. It never changes, and node(id:) does not take it.',
      resolve: ({ id }) => toBase64(`ImportRun:${id}`),
    }),
    dataset: t.exposeString('dataset', { description: describe('ImportRun.dataset') }),
    version: t.exposeString('version', { nullable: true, description: describe('ImportRun.version') }),
    license: t.exposeString('license', { nullable: true, description: describe('ImportRun.license') }),
    sha256: t.exposeString('sha256', { description: describe('ImportRun.sha256') }),
    at: t.string({
      description: 'When it was done: date and time (ISO 8601, UTC).',
      resolve: ({ at }) => at.toISOString(),
    }),
    revision: t.exposeInt('revision', {
      description: 'The revision that it made; the one before, where it found nothing to change.',
    }),
    counts: t.field({
      type: [tableCounts],
      description: 'How many rows it changed, by table; tables that it did not change are left out.',
      resolve: ({ counts }) =>
        entriesOf<Omit<Counts, 'table'>>(counts).map(([table, counted]) => ({ table, ...counted })),
    }),
    files: t.field({
      type: [importedFile],
      description: 'The files of the release; none for a dataset file.',
      resolve({ files, rejects }) {
        const rejected = new Map(entriesOf<number>(rejects))
        return entriesOf<string>(files).map(([name, sha256]) => ({ name, sha256, rejects: rejected.get(name) ?? 0 }))
      },
    }),
    rejects: t.int({
      description: 'Number of rows of its files that could not be used.',
      resolve: ({ rejects }) => entriesOf<number>(rejects).reduce((sum, [, count]) => sum + count, 0),
    }),
  }),
})

const importConnection = builder.connectionObject(
  { type: getRefFromModel('ImportRun', builder), name: 'ImportRunConnection' },
  { name: 'ImportRunEdge' },
)

builder.queryField('importRuns', (t) =>
  t.prismaConnection(
    {
      type: 'ImportRun',
      cursor: 'id',
      nullable: true,
      description:
        'The imports that made the graph, the newest first. Null with an error UNAVAILABLE while the database does not answer.',
      args: { dataset: t.arg.string({ description: 'Only imports of this dataset.' }) },
      complexity: ({ first, last }) => listCost(first ?? last ?? defaultPageSize, workOfRead),
      // An import that finds nothing to change leaves the revision as it is.
      extensions: {
        ...nullOnlyOnError.extensions,
        fromDatabase: { cursor: { prefix: 'GPC:N:', digits: 9 }, isVolatile: true } satisfies FromDatabase,
      },
      totalCount: (_root, args, { reads, snapshot }) =>
        reads!.client.importRun.count({ where: wanted(args, snapshot.revision) }),
      resolve: (query, _root, args, { reads, snapshot }) =>
        reads!.client.importRun.findMany({ ...query, where: wanted(args, snapshot.revision), orderBy: { id: 'desc' } }),
    },
    importConnection,
  ),
)

interface Wanted {
  readonly dataset?: string | null | undefined
}

function wanted({ dataset }: Wanted, revision: number): Prisma.ImportRunWhereInput {
  return { revision: { lte: revision }, ...(dataset != null && { dataset }) }
}
