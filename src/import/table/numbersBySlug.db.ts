import type { Run } from '../../db/database.ts'

/** Numbers of all nodes of a model by slug: by those that they had before, then by those that they have. */
export async function numbersBySlug(run: Run, model: string): Promise<Map<string, number>> {
  const former = await run<[string, number]>(`select unnest("formerSlugs"), "id" from "${model}"`)
  return new Map([...former, ...(await run<[string, number]>(`select "slug", "id" from "${model}"`))])
}
