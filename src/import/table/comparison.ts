/** How a release or dataset differs from what the graph held, per model; models without a difference are absent. */
export interface Comparison {
  readonly [model: string]: {
    /** New rows. */
    readonly inserted: number
    /** Rows that say something else now. */
    readonly updated: number
    /** Rows that are no longer there. */
    readonly deleted: number
    /** Nodes that a release no longer has; they are kept and marked. */
    readonly deprecated: number
  }
}

/** What an import changes, in words. */
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
