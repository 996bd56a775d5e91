import type { Index } from '../catalogue/units.ts'
import { featureIndex } from '../graph/features.ts'
import type { FeatureRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { nameKey } from '../names/nameTokens.ts'
import type { Registry } from '../readiness/distributions.ts'
import { packageNamed } from '../readiness/haveText.ts'
import { declaredIn } from './declared.ts'
import { distributionsOf } from './moduleNames.ts'
import { notebookCode } from './notebookCode.ts'
import type { ProjectFile, ProjectFiles } from './projectFiles.file.ts'
import { pythonImports } from './pythonImports.ts'
import { scriptImports } from './scriptImports.ts'
import { learntModules, standardModules } from './standardModules.ts'
import { type TracedFeature, tracesOf } from './traces.ts'

/** A library or skill that a project uses. */
export interface ProjectUse {
  readonly feature: FeatureRow
  /** In how many files it is imported, or of how many files it is the language or format. */
  readonly files: number
  readonly isDeclared: boolean
  /** Whether it is declared for those only who change the project, and imported nowhere but in tests. */
  readonly forDevelopment: boolean
}

/** What a project is made with. */
export interface ProjectUses {
  /** In order of their index among the features. */
  readonly uses: readonly ProjectUse[]
  /** Packages that the graph does not have, as they are written, each once; those that the project itself has are not told. */
  readonly unrecognized: readonly string[]
}

/** A language counts from this share of the files that are code, so that one script does not. */
const leastOfLanguage = 0.05
const inTests = /(?:^|\/)(?:tests?|testing)\/|(?:^|\/)(?:test_[^/]*|conftest|[^/]*_test)\.py$|\.(?:test|spec)\.\w+$/

interface Counted {
  files: number
  isDeclared: boolean
  isAtRuntime: boolean
}

/**
 * The libraries and skills that a project uses, by what it declares, imports, and consists of.
 *
 * @param isBuiltIn whether a module comes with Node.js
 */
export function projectUses(
  snapshot: Snapshot,
  project: ProjectFiles,
  isBuiltIn: (name: string) => boolean,
): ProjectUses {
  const counted = new Map<Index<'Feature'>, Counted>()
  const unknown = new Map<string, string>()
  const add = (feature: Index<'Feature'>, seen: Partial<Counted>) => {
    const { files = 0, isDeclared = false, isAtRuntime = false } = counted.get(feature) ?? {}
    counted.set(feature, {
      files: files + (seen.files ?? 0),
      isDeclared: isDeclared || seen.isDeclared === true,
      isAtRuntime: isAtRuntime || seen.isAtRuntime === true,
    })
  }
  const declaring = project.files.filter(({ kind }) => kind === 'dependencies' || kind === 'setup')
  const said = declaring.map((file) => ({ file, names: declaredIn(file) }))
  const declared = said.flatMap(({ names }) => names)
  for (const { file, names } of said) {
    for (const { name, registry, forDevelopment } of names) {
      const found = packageNamed(snapshot, name, registry)
      for (const feature of found) add(feature, { isDeclared: true, isAtRuntime: !forDevelopment })
      // What is constrained may never be used.
      if (found.length === 0 && file.included !== 'constraints') unknown.set(nameKey(name), name)
    }
  }
  const hasScripts = project.files.some(({ kind }) => kind === 'script')
  const bare = said.filter(({ file, names }) => names.length === 0 && isBare(file.path, hasScripts))
  const silent = new Set([...project.unreadable, ...bare.map(({ file }) => file.path)])
  const own = ownModules(project, new Set(declared.map(({ name }) => nameKey(name))))
  for (const file of project.files) {
    const isAtRuntime = !inTests.test(file.path)
    const { features, strange } = importedBy(snapshot, file, isBuiltIn, own)
    for (const feature of features) add(feature, { files: 1, isAtRuntime })
    for (const name of strange) if (!unknown.has(nameKey(name))) unknown.set(nameKey(name), name)
  }
  for (const [feature, files] of traced(snapshot, project, silent)) add(feature, { files, isAtRuntime: true })
  const uses = [...counted].sort(([a], [b]) => a - b)
  return {
    uses: uses.map(([feature, { files, isDeclared, isAtRuntime }]) => {
      return { feature: snapshot.features.rows[feature]!, files, isDeclared, forDevelopment: !isAtRuntime }
    }),
    unrecognized: [...unknown.values()].filter((name) => !isExtension(snapshot, name, counted)),
  }
}

/** Whether a file that declares nothing is a sign of nothing either: a package.json may merely name a folder. */
function isBare(path: string, hasScripts: boolean): boolean {
  return /(?:^|\/)environment\.ya?ml$/.test(path) || (/(?:^|\/)package\.json$/.test(path) && !hasScripts)
}

/** Typings, and plugins of what is used, say nothing more: pytest-django, apache-airflow-providers-amazon, @types/react. */
function isExtension(snapshot: Snapshot, name: string, used: ReadonlyMap<Index<'Feature'>, unknown>): boolean {
  if (/^(?:@types\/|types-)|-stubs$/.test(name)) return true
  const words = nameKey(name.replace(/^apache-/, '')).split(' ')
  const beginnings = [words.slice(0, 1), words.slice(0, 2)].map((part) => part.join(' '))
  return (
    words.length > 1 &&
    beginnings.some((part) => packageNamed(snapshot, part, 'PyPI').some((feature) => used.has(feature)))
  )
}

/** The features that a file imports, and the packages that the graph does not have. */
function importedBy(
  snapshot: Snapshot,
  { kind, text }: ProjectFile,
  isBuiltIn: (name: string) => boolean,
  own: OwnModules,
): { readonly features: ReadonlySet<Index<'Feature'>>; readonly strange: readonly string[] } {
  const features = new Set<Index<'Feature'>>()
  const strange = new Set<string>()
  const look = (names: readonly string[], registry: Registry) => {
    const found = names.map((name) => packageNamed(snapshot, name, registry)).find((found) => found.length > 0) ?? []
    for (const feature of found) features.add(feature)
    return found.length > 0
  }
  if (kind === 'script') {
    // What is not known may be an alias of a path of the project itself.
    for (const name of scriptImports(text, isBuiltIn)) look([name], 'npm')
    return { features, strange: [] }
  }
  if (kind === 'dependencies') return { features, strange: [] }
  const code = kind === 'notebook' ? notebookCode(text) : text
  for (const module of pythonImports(code)) {
    const [first] = module.split('.') as [string]
    if (standardModules.has(first)) {
      const library = Object.hasOwn(learntModules, first) && snapshot.libraries.bySlug.get(learntModules[first]!)
      if (library) features.add(featureIndex(snapshot.features, library))
    } else if (!own.certain.has(first)) {
      const names = distributionsOf(module)
      const isKnown = names.length === 0 || look(names, 'PyPI')
      if (!isKnown && module === first && kind !== 'setup' && !own.possible.has(first)) strange.add(names.at(-1)!)
    }
  }
  return { features, strange: [...strange] }
}

/** The modules that a project has itself, by their names. */
interface OwnModules {
  /** Files, and folders that are packages. */
  readonly certain: ReadonlySet<string>
  /** Folders that merely hold Python files: `airflow/dags/daily.py` makes no module of Airflow's name. */
  readonly possible: ReadonlySet<string>
}

function ownModules({ paths, name }: ProjectFiles, declared: ReadonlySet<string>): OwnModules {
  const certain = new Set([name.replaceAll('-', '_')])
  const possible = new Set<string>()
  for (const path of paths) {
    if (!/\.(?:pyi?|so|pyx)$/.test(path)) continue
    const parts = path.split('/')
    const stem = parts.pop()!.split('.', 1)[0]!
    for (const folder of parts) possible.add(folder)
    const own = stem === '__init__' ? parts.at(-1) : stem
    if (own !== undefined && !declared.has(nameKey(own))) certain.add(own)
  }
  return { certain, possible }
}

/**
 * The features that files are a sign of by their names, with the number of files.
 *
 * @param silent files that are none: they are broken, or declare nothing where that is all they are for
 */
function traced(
  snapshot: Snapshot,
  { paths, isUnderGit }: ProjectFiles,
  silent: ReadonlySet<string>,
): Map<Index<'Feature'>, number> {
  const counts = new Map<TracedFeature, number>(isUnderGit ? [['libraries/git', 1]] : [])
  const telling = paths.filter((path) => !silent.has(path))
  for (const path of telling) for (const trace of tracesOf(path)) counts.set(trace, (counts.get(trace) ?? 0) + 1)
  const found = new Map<Index<'Feature'>, number>()
  const languages: [Index<'Feature'>, number][] = []
  for (const [trace, files] of counts) {
    const [table, slug] = trace.split('/') as ['libraries' | 'skills', string]
    const row = snapshot[table].bySlug.get(slug)
    if (row === undefined) continue
    const feature = featureIndex(snapshot.features, row)
    if (row.type === 'Library' && row.kind === 'LANGUAGE') languages.push([feature, files])
    else found.set(feature, files)
  }
  const all = languages.reduce((sum, [, files]) => sum + files, 0)
  for (const [feature, files] of languages) if (files >= all * leastOfLanguage) found.set(feature, files)
  return found
}
