/** What a bundler (Vite) made of a source file: addresses are from its folder, `imports` are names of other sources. */
interface BuiltModule {
  readonly file: string
  /** Whether the page itself names it. */
  readonly isEntry?: boolean
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}

/** What a bundler made of each source file, by its path from the folder of the sources. */
export type BundleManifest = Readonly<Record<string, BuiltModule>>

/**
 * Has a browser fetch scripts, with all that they import and their styles, beside the first script instead of after it.
 * None of these scripts keeps the page from being painted.
 *
 * @param sources paths of source files; one that is not in the manifest counts for nothing
 * @returns links for the head, whose addresses begin with "./"
 */
export function moduleLinks(manifest: BundleManifest, sources: readonly string[]): string {
  const found = new Set<BuiltModule>()
  const find = (source: string): void => {
    const module = Object.hasOwn(manifest, source) ? manifest[source] : undefined
    if (module === undefined || module.isEntry || found.has(module)) return
    found.add(module)
    module.imports?.forEach(find)
  }
  sources.forEach(find)
  const styles = new Set([...found].flatMap(({ css = [] }) => css))
  return [
    ...[...styles].map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`),
    ...[...found].map(({ file }) => `<link rel="modulepreload" fetchpriority="low" crossorigin href="./${file}">`),
  ].join('')
}
