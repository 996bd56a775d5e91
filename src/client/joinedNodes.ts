/** A page of a connection, as it is kept. */
interface Page {
  readonly nodes?: readonly unknown[]
  readonly pageInfo?: Readonly<Record<string, unknown>>
}

interface Options {
  readonly args: Readonly<Record<string, unknown>> | null
}

type Merge = (existing: Page | undefined, incoming: Page | undefined, options: Options) => Page

/** Makes a field policy that joins the `edges` of pages join their `nodes`, too; anything else stays as it is. */
export function withJoinedNodes<FieldPolicy>(policy: FieldPolicy): FieldPolicy {
  const { merge } = (policy ?? {}) as { merge?: Merge }
  if (typeof merge !== 'function') return policy
  const mergeNodes: Merge = (existing, incoming, options) => {
    const merged = merge(existing, incoming, options)
    const [before, page] = [existing?.nodes, incoming?.nodes]
    if (before === undefined || page === undefined) return merged
    // What comes before the first page, or after the last one, is still as it was.
    if (options.args?.['after']) return { ...merged, ...joined(before, page, merged, existing, 'start') }
    if (options.args?.['before']) return { ...merged, ...joined(page, before, merged, existing, 'end') }
    return merged
  }
  return { ...policy, merge: mergeNodes }
}

/** Cursor and flag of each end of a list. */
const ends = { start: ['startCursor', 'hasPreviousPage'], end: ['endCursor', 'hasNextPage'] }

function joined(
  first: readonly unknown[],
  second: readonly unknown[],
  merged: Page,
  existing: Page | undefined,
  end: keyof typeof ends,
): Page {
  const kept = Object.entries(existing?.pageInfo ?? {}).filter(([name]) => ends[end].includes(name))
  const known = new Set(first.map(reference))
  return {
    nodes: [...first, ...second.filter((node) => reference(node) === undefined || !known.has(reference(node)))],
    ...(merged.pageInfo && { pageInfo: { ...merged.pageInfo, ...Object.fromEntries(kept) } }),
  }
}

/** The key that the cache has an object by. */
const reference = (node: unknown) => (node as { __ref?: string } | null)?.__ref
