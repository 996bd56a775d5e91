import type { Database } from '../../db/database.ts'
import type { PrismaClient } from '../../db/generated/client/client.ts'
import type { ImportRunUncheckedCreateInput } from '../../db/generated/client/models.ts'

/** SHA-256 of what was last imported, by dataset. */
export async function lastImports({ prisma }: Database): Promise<ReadonlyMap<string, string>> {
  const runs = await prisma.importRun.findMany({
    distinct: ['dataset'],
    orderBy: { id: 'desc' },
    select: { dataset: true, sha256: true },
  })
  return new Map(runs.map(({ dataset, sha256 }) => [dataset, sha256]))
}

/**
 * Records an import, with the revision that it made.
 *
 * @param prisma the client of the transaction that imports
 */
export async function recordImport(
  prisma: PrismaClient,
  run: Omit<ImportRunUncheckedCreateInput, 'revision'>,
): Promise<void> {
  const { revision } = await prisma.graphRevision.findFirstOrThrow()
  await prisma.importRun.create({ data: { ...run, revision } })
}
