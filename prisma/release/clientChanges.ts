import { existsSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
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

const { config } = ts.readConfigFile(join(source, 'tsconfig.json'), ts.sys.readFile)
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, source)

/** Writes the types of the client that is here into a folder. */
export function writeClientTypes(folder: string): void {
  ts.createProgram(fileNames, { ...options, emitDeclarationOnly: true, outDir: folder }).emit()
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
  const program = ts.createProgram(
    compared.flatMap(({ before, after }) => [before, after]),
    { ...options, noEmit: true },
  )
  const checker = program.getTypeChecker()
  const exportsOf = (path: string) => {
    const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(path)!)!)
    return new Map(
      symbols.map((symbol) => [
        symbol.name,
        symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
      ]),
    )
  }
  const isValue = ({ flags }: ts.Symbol) => (flags & ts.SymbolFlags.Value) !== 0
  const fits = (symbol: ts.Symbol, place: ts.Symbol) =>
    !isValue(place) ||
    (isValue(symbol) && checker.isTypeAssignableTo(checker.getTypeOfSymbol(symbol), checker.getTypeOfSymbol(place)))

  return compared.flatMap(({ name: module, before, after }): Change[] => {
    const [old, now] = [exportsOf(before), exportsOf(after)]
    const broken = [...old].flatMap(([name, symbol]): Change[] => {
      const same = now.get(name)
      if (same === undefined) return [{ weight: 'breaking', message: `${module}: ${name} is gone` }]
      if (fits(same, symbol)) return []
      return [{ weight: 'breaking', message: `${module}: ${name} does not fit where the released one did` }]
    })
    const added = [...now.keys()].filter((name) => !old.has(name))
    return [...broken, ...added.map((name): Change => ({ weight: 'addition', message: `${module}: ${name} is new` }))]
  })
}

function pathOf(folder: string, file: string): string | undefined {
  return [`${file}.ts`, `${file}.d.ts`].map((name) => join(folder, name)).find((path) => existsSync(path))
}
