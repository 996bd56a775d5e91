import { parse as parseToml } from 'smol-toml'
import type { Registry } from './distributions.ts'
import { nameOf } from './requirementLines.ts'

/** What a file depends on. */
export interface Dependencies {
  readonly registry: Registry
  /** Names of distributions, in the order of the file. */
  readonly names: readonly string[]
  /** Of those, the ones in a group, by the name of the group; Poetry's, Pipenv's and npm's own development group is "dev". */
  readonly groups: ReadonlyMap<string, readonly string[]>
}

/**
 * The dependencies that a whole file declares, if the text is a pyproject.toml (PEP 621, PEP 735, Poetry, PDM, uv, Hatch,
 * Pixi), a Pipfile, a setup.cfg or tox.ini, an environment.yml of conda, or a package.json; undefined for any other text.
 */
export function dependenciesIn(text: string): Dependencies | undefined {
  const start = text.trimStart()
  if (start.startsWith('{')) return inJson(start)
  if (/^[ \t]*\[[^\]\n]+\]/m.test(text) && /=/.test(text)) return inToml(text) ?? inSections(text)
  return /^dependencies:[ \t\r]*\n[ \t]*-[ \t]/m.test(text) ? inYaml(text) : undefined
}

type Table = Readonly<Record<string, unknown>>

/** The names of a group of dependencies. */
type Group = readonly [group: string, names: readonly string[]]

function inJson(text: string): Dependencies | undefined {
  const file = parsed(() => JSON.parse(text))
  if (file === undefined) return undefined
  const kinds = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']
  if (kinds.some((kind) => isTable(file[kind]))) {
    const groups = new Map([['dev', keys(file['devDependencies'])]])
    return { registry: 'npm', names: kinds.flatMap((kind) => keys(file[kind])), groups }
  }
  // Pipfile.lock
  const development = keys(file['develop'])
  const locked = [...keys(file['default']), ...development]
  return locked.length === 0 ? undefined : { registry: 'PyPI', names: locked, groups: new Map([['dev', development]]) }
}

function inToml(text: string): Dependencies | undefined {
  const file = parsed(() => parseToml(text))
  if (file === undefined) return undefined
  const project = table(file['project'])
  const tool = table(file['tool'])
  const [poetry, pdm, uv, hatch, pixi] = ['poetry', 'pdm', 'uv', 'hatch', 'pixi'].map((name) => table(tool[name]))
  const grouped: Group[] = [
    ...listedIn(project['optional-dependencies']),
    ...listedIn(file['dependency-groups']),
    ['dev', keys(poetry!['dev-dependencies'])],
    ...entries(poetry!['group']).map(([group, of]) => [group, keys(table(of)['dependencies'])] as const),
    ...listedIn(pdm!['dev-dependencies']).map(([, names]) => ['dev', names] as const),
    ['dev', listed(uv!['dev-dependencies'])],
    ...entries(hatch!['envs']).map(
      ([, of]) => ['dev', [...listed(table(of)['dependencies']), ...listed(table(of)['extra-dependencies'])]] as const,
    ),
    // A Pipfile
    ['dev', keys(file['dev-packages'])],
  ]
  const names = [
    ...('requires-python' in project ? ['python'] : []),
    ...listed(project['dependencies']),
    ...keys(poetry!['dependencies']),
    ...keys(pixi!['dependencies']),
    ...keys(pixi!['pypi-dependencies']),
    ...keys(file['packages']),
    ...grouped.flatMap(([, names]) => names),
  ]
  const isKnown = ['project', 'dependency-groups', 'tool', 'packages', 'dev-packages', 'build-system'].some((name) =>
    isTable(file[name]),
  )
  return isKnown ? { registry: 'PyPI', names, groups: byGroup(grouped) } : undefined
}

/** Names by group, those of a group that comes more than once together. */
function byGroup(grouped: readonly Group[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const [group, names] of grouped) found.set(group, [...(found.get(group) ?? []), ...names])
  return found
}

/** Keys of sections of setup.cfg and tox.ini under which requirements stand, one a line. */
const requiring = /^(?:install_requires|tests_require|setup_requires|deps|requires)$/

function inSections(text: string): Dependencies | undefined {
  const names: string[] = []
  let section = ''
  let key = ''
  let isKnown = false
  for (const line of text.split('\n')) {
    const heading = /^\[([^\]]*)\]\s*$/.exec(line)
    const setting = /^([\w.-]+)\s*[=:](.*)$/.exec(line)
    if (heading !== null) [section, key] = [heading[1]!.trim(), '']
    else if (setting !== null) key = setting[1]!
    else if (line.trim() !== '' && !/^\s/.test(line) && !/^[#;]/.test(line)) return undefined
    const isRequiring = requiring.test(key) || section === 'options.extras_require'
    if (!isRequiring || heading !== null) continue
    isKnown = true
    const name = nameOf((setting === null ? line : setting[2]!).replace(/^\s*[\w,{}!-]+:\s+/, ''))
    if (name !== undefined) names.push(name)
  }
  return isKnown ? { registry: 'PyPI', names, groups: none } : undefined
}

const none: ReadonlyMap<string, readonly string[]> = new Map()

/** The list under `dependencies`, line by line: all that these files use of YAML. */
function inYaml(text: string): Dependencies {
  const names: string[] = []
  let isWithin = false
  for (const line of text.split('\n')) {
    const entry = /^[ \t]*-[ \t]+(.*)$/.exec(line)
    if (entry === null) {
      if (/^[^\s#]/.test(line)) isWithin = line.startsWith('dependencies:')
      continue
    }
    // A channel may stand before a name, as in conda-forge::pandas; "pip:" begins a list of its own.
    const written = entry[1]!
      .trim()
      .replace(/^['"]|['"]$/g, '')
      .replace(/^[^:\s]*::/, '')
    const name = isWithin && !/^\w+:$/.test(written) ? nameOf(written) : undefined
    if (name !== undefined) names.push(name)
  }
  return { registry: 'PyPI', names, groups: none }
}

function parsed(parse: () => unknown): Table | undefined {
  try {
    const file = parse()
    return isTable(file) ? file : undefined
  } catch {
    // Whatever it is, it is no such file.
    return undefined
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function table(value: unknown): Table {
  return isTable(value) ? value : {}
}

function keys(value: unknown): string[] {
  return Object.keys(table(value))
}

/** The names of a list of requirements. */
function listed(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((line) => (typeof line === 'string' ? (nameOf(line) ?? []) : [])) : []
}

/** The names of each list of a table. */
function listedIn(value: unknown): Group[] {
  return entries(value).map(([group, list]) => [group, listed(list)])
}

function entries(value: unknown): [string, unknown][] {
  return Object.entries(table(value))
}
