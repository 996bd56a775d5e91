import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { preset } from '@graphql-codegen/client-preset'
import { codegen } from '@graphql-codegen/core'

// The copy of graphql that the preset has.
const { buildSchema, parse }: typeof import('graphql') = createRequire(import.meta.url)('graphql')

const project = join(import.meta.dirname, 'preset')
const schema = join(import.meta.dirname, '../node_modules/career-lattice/schema/schema.graphql')

/** Generates what GraphQL Code Generator would with `preset: 'client'`; without its command, which brings 130 packages. */
export async function generatedByPreset(): Promise<void> {
  const definitions = await readFile(schema, 'utf8')
  const source = await readFile(join(project, 'story.ts'), 'utf8')
  const documents = [...source.matchAll(/graphql\(`([^`]*)`\)/g)].map(([, text]) => ({
    location: 'story.ts',
    document: parse(text!),
    rawSDL: text!,
  }))
  const outputs = await preset.buildGeneratesSection({
    schema: parse(definitions),
    schemaAst: buildSchema(definitions),
    documents,
    baseOutputDir: join(project, '__generated__/'),
    presetConfig: { fragmentMasking: false },
    // For clients that throw where a field failed; leave it out for those that show null beside an error.
    config: { useTypeImports: true, nullability: { errorHandlingClient: true } },
    plugins: [],
    pluginMap: {},
  })
  for (const output of outputs) {
    await mkdir(dirname(output.filename), { recursive: true })
    await writeFile(output.filename, await codegen(output))
  }
}
