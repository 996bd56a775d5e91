import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { API, type Project, SymbolFlags, type Symbol as TypeScriptSymbol } from 'typescript/unstable/sync'
import { compiler } from '../compiler.ts'
import type { Change } from './change.ts'

const source = join(import.meta.dirname, '../../src/client')

/** The files of the client that package.json exports, by what they are imported as. */
const modules = {
  'career-lattice/client': 'client.http',
  'career-lattice/client/documents': 'documents',
  'career-lattice/client/apollo': 'apollo',
  'career-lattice/client/urql': 'urql',
  'career-lattice/client/relay': 'relay',
}

const configuration = join(source, 'tsconfig.json')

/** Writes the types of the client that is here into a folder. */
export function writeClientTypes(folder: string): void {
  execFileSync(process.execPath, [compiler, '-p', configuration, '--emitDeclarationOnly', '--outDir', folder])
}

/**
 * What has changed in the client, as TypeScript judges it: what was exported has to be there, and to fit where the released
 * one fitted. Types are compared as far as functions, classes and documents have them.
 *
 * @param released the folder with the types of the last release, as `writeClientTypes` writes them
 * @param present the folder with what is compared with them
 */
export function clientChanges(released: string, present: string = source): Change[] {
  const compared = Object.entries(modules).flatMap(([name, file]) => {
    const [before, after] = [pathOf(released, file), pathOf(present, file)]
    return before === undefined || after === undefined ? [] : [{ name, before, after }]
  })
  return withProgram(
    compared.flatMap(({ before, after }) => [before, after]),
    (program) => compared.flatMap((files) => moduleChanges(program, files)),
  )
}

/** Has TypeScript read files with the settings of the client. */
function withProgram<Result>(files: readonly string[], work: (program: Project) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'career-lattice-types-'))
  const api = new API()
  try {
    const project = join(folder, 'tsconfig.json')
    const compilerOptions = { noEmit: true, rootDir: '/' }
    writeFileSync(project, JSON.stringify({ extends: configuration, compilerOptions, include: [], files }))
    return work(api.updateSnapshot({ openProjects: [project] }).getProject(project)!)
  } finally {
    api.close()
    rmSync(folder, { recursive: true })
  }
}

function moduleChanges(
  { program, checker }: Project,
  { name: module, before, after }: { readonly name: string; readonly before: string; readonly after: string },
): Change[] {
  const exportsOf = (path: string) => {
    const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(path)!)!)
    return new Map(
      symbols.map((symbol) => [
        symbol.name,
        symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
      ]),
    )
  }
  const isValue = ({ flags }: TypeScriptSymbol) => (flags & SymbolFlags.Value) !== 0
  const fits = (symbol: TypeScriptSymbol, place: TypeScriptSymbol) =>
    !isValue(place) ||
    (isValue(symbol) && checker.isTypeAssignableTo(checker.getTypeOfSymbol(symbol)!, checker.getTypeOfSymbol(place)!))

  const [old, now] = [exportsOf(before), exportsOf(after)]
  const broken = [...old].flatMap(([name, symbol]): Change[] => {
    const same = now.get(name)
    if (same === undefined) return [{ weight: 'breaking', message: `${module}: ${name} is gone` }]
    if (fits(same, symbol)) return []
    return [{ weight: 'breaking', message: `${module}: ${name} does not fit where the released one did` }]
  })
  const added = [...now.keys()].filter((name) => !old.has(name))
  return [...broken, ...added.map((name): Change => ({ weight: 'addition', message: `${module}: ${name} is new` }))]
}

function pathOf(folder: string, file: string): string | undefined {
  return [`${file}.ts`, `${file}.d.ts`].map((name) => join(folder, name)).find((path) => existsSync(path))
}
