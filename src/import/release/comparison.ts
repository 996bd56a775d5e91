/** How a release differs from what the graph held, per model. */
export interface Comparison {
  readonly [model: string]: {
    /** New rows. */
    readonly inserted: number
    /** Rows that say something else now. */
    readonly updated: number
    /** Edges that the release no longer has. */
    readonly deleted: number
    /** Nodes that the release no longer has; they are kept and marked. */
    readonly deprecated: number
  }
}

/** What a release changes, in words. */
export function comparisonInWords(comparison: Comparison): string {
  const lines = Object.entries(comparison).map(([model, { inserted, updated, deleted, deprecated }]) => {
    const parts = [
      [inserted, 'added'],
      [updated, 'changed'],
      [deleted, 'removed'],
      [deprecated, 'deprecated'],
    ] as const
    const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
    return `  ${model}: ${said.join(', ')}`
  })
  return lines.length > 0 ? lines.join('\n') : '  nothing: the graph says all of it already'
}
