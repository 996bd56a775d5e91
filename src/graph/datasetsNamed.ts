import { derived } from '../derived/derived.ts'
import { Problem } from '../problem.ts'
import type { Features } from './features.ts'
import type { NodeTable } from './nodeTable.ts'
import type { SourceRow } from './rows.ts'
import type { Snapshot } from './snapshot.ts'

/** Names of datasets as a request gives them; absent for all datasets. */
export type DatasetNames = readonly string[] | null | undefined

/** How many names one list may have. */
const mostNames = 100

/**
 * The datasets whose roles are asked for: per dataset of `features.datasets`, 1 if it is named, else 0. Null for all.
 *
 * @throws Problem BAD_INPUT for an empty list or one of more than 100 names; NOT_FOUND for a name of no dataset with roles,
 *   listing the datasets with roles
 */
export function datasetIndices({ datasets }: Pick<Features, 'datasets'>, names: DatasetNames): Uint8Array | null {
  if (names == null) return null
  const unknown = unknownAmong(names, datasets)
  if (unknown !== undefined) throw notFound(`${unknown} with roles`, 'Those with roles', datasets)
  return Uint8Array.from(datasets, (dataset) => (names.includes(dataset) ? 1 : 0))
}

/**
 * The datasets whose nodes of any type are asked for. Null for all.
 *
 * @throws Problem BAD_INPUT for an empty list or one of more than 100 names; NOT_FOUND for a name of no dataset with nodes,
 *   listing the datasets
 */
export function datasetsNamed(snapshot: Snapshot, names: DatasetNames): ReadonlySet<string> | null {
  if (names == null) return null
  const datasets = datasetsWithNodes(snapshot)
  const unknown = unknownAmong(names, datasets)
  if (unknown !== undefined) throw notFound(unknown, 'The datasets', datasets)
  return new Set(names)
}

const datasetsWithNodes = derived(({ roles, skills, libraries, responsibilities }: Snapshot): readonly string[] => {
  const found = new Set<string>()
  for (const { rows } of [roles, skills, libraries, responsibilities]) {
    for (const { source } of rows) found.add(source.dataset)
  }
  return [...found].sort()
})

/** Per row of a table, 255 if its node is of none of some datasets, else 0: how searches leave rows out. */
export function rowsOfOthers(table: NodeTable<SourcedRow>, datasets: ReadonlySet<string>): Uint8Array {
  const found = new Uint8Array(table.rows.length).fill(255)
  for (const dataset of datasets) {
    for (const [row, isOf] of rowsOf(table, dataset).entries()) if (isOf) found[row] = 0
  }
  return found
}

/** A node of any noun that says where it is from. */
interface SourcedRow {
  readonly slug: string
  readonly id: number
  readonly source: SourceRow
}

const rowsOf = derived((table: NodeTable<SourcedRow>, dataset: string): Uint8Array => {
  return Uint8Array.from(table.rows, ({ source }) => (source.dataset === dataset ? 1 : 0))
})

/** The first name of no known dataset, in quotes; undefined if all are known. */
function unknownAmong(names: readonly string[], known: readonly string[]): string | undefined {
  if (names.length === 0) throw new Problem('BAD_INPUT', 'in names no dataset; leave it out for all datasets.')
  if (names.length > mostNames) {
    throw new Problem('BAD_INPUT', `in has ${names.length} entries; one list takes at most ${mostNames}.`)
  }
  const unknown = names.find((name) => !known.includes(name))
  return unknown === undefined ? undefined : `"${unknown.slice(0, 100)}"`
}

function notFound(unknown: string, what: string, known: readonly string[]): Problem {
  const list = known.length === 0 ? 'The graph has none' : `${what} are ${known.map((name) => `"${name}"`).join(', ')}`
  return new Problem('NOT_FOUND', `There is no dataset ${unknown}. ${list}.`, { known })
}
