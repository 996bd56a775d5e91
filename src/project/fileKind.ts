/** How a file of a project is read. */
export type FileKind = 'python' | 'script' | 'notebook' | 'dependencies' | 'setup'

const named: readonly (readonly [pattern: RegExp, kind: FileKind])[] = [
  [/^(?:pyproject\.toml|setup\.cfg|pipfile|tox\.ini|pixi\.toml|package\.json)$/i, 'dependencies'],
  [/^(?:conda-?)?(?:environment|env)[\w.-]*\.ya?ml$/i, 'dependencies'],
  [/^(?:[\w.-]*[-_.])?(?:requirements|reqs?)(?:[-_.][\w.-]*)?\.(?:txt|in|pip)$/i, 'dependencies'],
  [/^setup\.py$/, 'setup'],
  [/\.pyi?$/, 'python'],
  [/\.ipynb$/, 'notebook'],
  [/(?<!\.min)\.(?:[cm]?jsx?|[cm]?tsx?|vue|svelte)$/, 'script'],
]

/** A requirements folder has a file for each occasion. */
const inRequirements = /(?:^|\/)requirements\/[\w.-]+\.(?:txt|in)$/i

/**
 * How to read a file; undefined for one that is not read.
 *
 * @param path within the project, with slashes
 */
export function fileKind(path: string): FileKind | undefined {
  if (inRequirements.test(path)) return 'dependencies'
  const name = path.slice(path.lastIndexOf('/') + 1)
  return named.find(([pattern]) => pattern.test(name))?.[1]
}

/** What a group or a file of dependencies is called that only those need who change the project. */
const development =
  /(?:^|[^a-z])(?:dev(?:el(?:op(?:ment)?)?)?|tests?|testing|docs?|lint(?:ing)?|typing|types|ci|format|check|qa|style)(?![a-z])/i

/** Whether a group, or a file by its path, is of what only those need who change the project. */
export function isForDevelopment(name: string): boolean {
  return development.test(name)
}
