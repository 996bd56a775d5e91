import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { optionsOf } from '../../src/program/options.ts'
import { settings } from '../../src/program/settings.ts'
import type { Change } from './change.ts'

const root = join(import.meta.dirname, '../..')

/** What people write down to use the program, besides queries and code: one line for each, in alphabetical order. */
export async function publicNames(): Promise<string[]> {
  const { exports, bin, engines } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const tags = await readFile(join(root, 'src/elements/tags.d.ts'), 'utf8')
  return [
    `Node.js ${engines.node}`,
    ...Object.keys(bin).map((name) => `program ${name}`),
    ...Object.keys(exports).map((path) => `import ${path.replace('.', 'career-lattice')}`),
    ...Object.entries(optionsOf).flatMap(([command, options]) => [
      `command ${command}`,
      ...options.map((option) => `option --${option} of ${command}`),
    ]),
    ...settingNames().map((name) => `setting ${name}`),
    ...[...tags.matchAll(/attributes ([\w, ]+)\. \*\/\s+'([\w-]+)'/g)].flatMap(([, attributes, tag]) => [
      `element ${tag}`,
      ...attributes!.split(', ').map((attribute) => `attribute ${attribute} of ${tag}`),
    ]),
  ].sort()
}

/** The environment variables that the settings are read from: those that are asked for. */
function settingNames(): string[] {
  const names = new Set<string>()
  const environment = new Proxy<Record<string, undefined>>(
    {},
    {
      get(_target, name) {
        if (typeof name === 'string' && /^[A-Z]/.test(name)) names.add(name)
        return undefined
      },
    },
  )
  settings(environment)
  return [...names]
}

/** What has changed between two lists of names: a removed name is a breaking change. */
export function nameChanges(before: readonly string[], after: readonly string[]): Change[] {
  return [
    ...before
      .filter((name) => !after.includes(name))
      .map((name) => ({ weight: 'breaking' as const, message: `${name} is gone` })),
    ...after
      .filter((name) => !before.includes(name))
      .map((name) => ({ weight: 'addition' as const, message: `${name} is new` })),
  ]
}
