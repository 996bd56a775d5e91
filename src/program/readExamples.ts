import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kind, parse, valueFromASTUntyped } from 'graphql'
import type { Example } from '../server/http/graphiqlPage.file.ts'

/** Where the examples are, of the sources and of a build. */
const folder = join(import.meta.dirname, '..', '..', 'schema', 'examples')

/** The example queries in the order in which they are to be shown, each with a default set of variables. */
export async function readExamples(): Promise<Example[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const query = await readFile(join(folder, name), 'utf8')
      return { name, query, variables: { ...(await ownVariables(name)), ...declaredValues(query) } }
    }),
  )
}

/** The default values that an operation declares, by variable. */
function declaredValues(query: string): Record<string, unknown> {
  const operation = parse(query).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  return Object.fromEntries(
    (operation?.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  )
}

/** Variables in a file beside the query, where they may not stand in it: what is private is never part of a text or link. */
async function ownVariables(name: string): Promise<object> {
  try {
    return JSON.parse(await readFile(join(folder, name.replace(/graphql$/, 'variables.json')), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}
