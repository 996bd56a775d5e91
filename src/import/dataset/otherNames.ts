/** The aliases of what has a name, each once, without the name. */
export function otherNames(name: string, aliases: readonly string[]): string[] {
  return [...new Set(aliases)].filter((alias) => alias !== name)
}
