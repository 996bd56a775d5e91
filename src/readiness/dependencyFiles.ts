import { parse as parseToml } from 'smol-toml'
import type { Registry } from './distributions.ts'
import { nameOf } from './requirementLines.ts'

/** What a file depends on. */
export interface Dependencies {
  readonly registry: Registry
  /** Names of distributions, in the order of the file. */
  readonly names: readonly string[]
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

function inJson(text: string): Dependencies | undefined {
  const file = parsed(() => JSON.parse(text))
  if (file === undefined) return undefined
  const kinds = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']
  if (kinds.some((kind) => isTable(file[kind])))
    return { registry: 'npm', names: kinds.flatMap((kind) => keys(file[kind])) }
  // Pipfile.lock
  const locked = [...keys(file['default']), ...keys(file['develop'])]
  return locked.length === 0 ? undefined : { registry: 'PyPI', names: locked }
}

function inToml(text: string): Dependencies | undefined {
  const file = parsed(() => parseToml(text))
  if (file === undefined) return undefined
  const project = table(file['project'])
  const tool = table(file['tool'])
  const [poetry, pdm, uv, hatch, pixi] = ['poetry', 'pdm', 'uv', 'hatch', 'pixi'].map((name) => table(tool[name]))
  const names = [
    ...('requires-python' in project ? ['python'] : []),
    ...listed(project['dependencies']),
    ...listedIn(project['optional-dependencies']),
    ...listedIn(file['dependency-groups']),
    ...keys(poetry!['dependencies']),
    ...keys(poetry!['dev-dependencies']),
    ...Object.values(table(poetry!['group'])).flatMap((group) => keys(table(group)['dependencies'])),
    ...listedIn(pdm!['dev-dependencies']),
    ...listed(uv!['dev-dependencies']),
    ...Object.values(table(hatch!['envs'])).flatMap((environment) => [
      ...listed(table(environment)['dependencies']),
      ...listed(table(environment)['extra-dependencies']),
    ]),
    ...keys(pixi!['dependencies']),
    ...keys(pixi!['pypi-dependencies']),
    // A Pipfile
    ...keys(file['packages']),
    ...keys(file['dev-packages']),
  ]
  const isKnown = ['project', 'dependency-groups', 'tool', 'packages', 'dev-packages', 'build-system'].some((name) =>
    isTable(file[name]),
  )
  return isKnown ? { registry: 'PyPI', names } : undefined
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
  return isKnown ? { registry: 'PyPI', names } : undefined
}

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
  return { registry: 'PyPI', names }
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

/** The names of all lists of a table. */
function listedIn(value: unknown): string[] {
  return Object.values(table(value)).flatMap(listed)
}
