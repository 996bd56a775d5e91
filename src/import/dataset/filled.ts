import type { Row, Value } from '../table/difference.ts'

/**
 * A shared node as a dataset leaves it. What the dataset does not say stays.
 *
 * @param before the node as it is
 * @param after the node as the dataset describes it
 * @param byRelease whether a release mentioned the node and nobody described it: then what the release says stays, and the
 * dataset describes the rest
 */
export function filled(before: Row, after: Row, byRelease: boolean): Row {
  const row: Record<string, Value> = { ...after }
  for (const column of Object.keys(after)) {
    const old = before[column] ?? null
    if (column === 'sourceId' || isEmpty(old)) continue
    if (byRelease && column === 'aliases') row[column] = union(old as readonly string[], after, before['name'])
    else if (byRelease || isEmpty(after[column]!)) row[column] = old
  }
  return row
}

function union(old: readonly string[], { aliases, name }: Row, kept: Value | undefined): string[] {
  return [...new Set([...old, name as string, ...(aliases as readonly string[])])].filter((alias) => alias !== kept)
}

function isEmpty(value: Value): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0)
}
