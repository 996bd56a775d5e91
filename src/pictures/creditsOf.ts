/** A node with its source, as the API has it. */
export interface Sourced {
  readonly source: { readonly attribution: string }
}

/** Who is to be named beside what some nodes say, as the licences of their sources ask; each once. */
export function creditsOf(nodes: readonly Sourced[]): string[] {
  return [...new Set(nodes.map(({ source }) => source.attribution))]
}
