import type { DatasetFile } from './format.ts'

/** The columns of what a classification says of its nodes. */
export function conceptColumns(
  given: Pick<DatasetFile['skills'][number], 'externalId' | 'code' | 'tags' | 'deprecated' | 'replacedBy'>,
) {
  return {
    externalId: given.externalId ?? null,
    code: given.code ?? null,
    tags: given.tags ?? [],
    deprecated: given.deprecated ?? false,
    replacedById: given.replacedBy ?? null,
  }
}
