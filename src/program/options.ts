/** Options of the command line, as `parseArgs` of Node.js reads them. */
export const optionFormats = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  language: { type: 'string' },
  'dry-run': { type: 'boolean' },
  report: { type: 'string' },
  roles: { type: 'string' },
  dataset: { type: 'string' },
  source: { type: 'string' },
  output: { type: 'string' },
  workers: { type: 'string' },
  json: { type: 'boolean' },
  server: { type: 'string' },
  svg: { type: 'string' },
  force: { type: 'boolean' },
} as const

type OptionName = keyof typeof optionFormats

/** The options that were given, by name. */
export type Options = {
  readonly [Name in OptionName]?: (typeof optionFormats)[Name]['type'] extends 'boolean' ? boolean : string
}

/** The options that need no command. */
const ofProgram: readonly OptionName[] = ['help', 'version']

/** The options of each command; of imports, of each kind. */
export const optionsOf: Readonly<Record<string, readonly OptionName[]>> = {
  serve: ['workers'],
  migrate: [],
  settings: ['json'],
  backup: ['force'],
  restore: [],
  export: ['dataset', 'source', 'output'],
  me: ['json', 'svg'],
  mcp: ['server'],
  'import dataset': ['dry-run', 'report'],
  'import esco': ['language', 'dry-run', 'report'],
  'import onet': ['dry-run', 'report'],
  'import crosswalk': ['dry-run', 'report'],
  'import adverts': ['roles', 'output', 'dry-run', 'report'],
  'import counts': ['output', 'dry-run', 'report'],
}

/**
 * Refuses options that a command does not have: to ignore one would not be what its writer wants.
 *
 * @param kind the word after the command: of an import, what it imports
 * @throws Error naming the options, and those that the command has
 */
export function refuseOptions(command: string, kind: string | undefined, given: Options): void {
  const name = command === 'import' ? `import ${kind}` : command
  if (!Object.hasOwn(optionsOf, name)) return
  const own = optionsOf[name]!
  const others = (Object.keys(given) as OptionName[]).filter(
    (option) => !ofProgram.includes(option) && !own.includes(option),
  )
  if (others.length === 0) return
  throw new Error(
    `"${name}" does not take ${inWords(others)}; it takes ${own.length === 0 ? 'no option' : inWords(own)}.`,
  )
}

function inWords(options: readonly OptionName[]): string {
  return options.map((option) => `--${option}`).join(', ')
}
