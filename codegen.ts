import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import type { Types } from '@graphql-codegen/plugin-helpers'
import * as typescriptOperations from '@graphql-codegen/typescript-operations'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import { buildSchema, type DocumentNode, lexicographicSortSchema, parse } from 'graphql'
import {
  cacheRuleModule,
  documentManifest,
  documentNodes,
  documentStrings,
  introspectionModule,
} from './schema/generators/clientModules.ts'
import { requiredVariables } from './schema/generators/requiredVariables.ts'
import { withCacheKeys } from './schema/generators/withCacheKeys.ts'
import { clientSchema } from './src/api/clientSchema.ts'
import { datasetJsonSchema } from './src/import/dataset/format.ts'
import { pageCss } from './src/pictures/palette.ts'
import { settingsTable } from './src/program/settingsReport.ts'
import { schema } from './src/schema.ts'

// tsx codegen.ts           writes all that is generated from the schema, the examples and the dataset format
// tsx codegen.ts --check   fails if anything of it is out of date

const root = import.meta.dirname
/** The documents of clients: the examples, and subscriptions, which are no questions. */
const folders = ['schema/examples', 'schema/subscriptions']

const printed = printSchemaWithDirectives(lexicographicSortSchema(clientSchema(schema)))
/** The schema as clients get it, from its text alone. */
const shown = buildSchema(printed)

const documents = folders
  .flatMap(documentsIn)
  .map(({ location, document }) => ({ location, document: withCacheKeys(shown, requiredVariables(document)) }))

/** What the explorer page asks, exactly as it is shown there. */
const explorerDocuments = documentsIn('src/explorer/asking')

function documentsIn(folder: string): { location: string; document: DocumentNode }[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.graphql'))
  return names.sort().map((name) => {
    const location = join(folder, name)
    return { location, document: parse(readFileSync(join(root, location), 'utf8')) }
  })
}

/** What the pictures and elements for pages of others ask. */
const pictureDocuments = documentsIn('schema/pictures')

/** Writes the types of variables and answers. */
const operations = (documents: Types.DocumentFile[]) => (filename: string) =>
  codegen({
    filename,
    documents,
    schema: parse(printed),
    schemaAst: shown,
    plugins: [{ operations: {} }],
    pluginMap: { operations: typescriptOperations },
    // Whoever asks gets an error where a field that is @semanticNonNull is null, so its type is not.
    config: { useTypeImports: true, strictScalars: true, nullability: { errorHandlingClient: true } },
  })

/** What is generated, by path. */
const generated: Readonly<Record<string, (path: string) => string | Promise<string>>> = {
  'schema/schema.graphql': () => `${printed}\n`,
  'src/client/generated/operations.ts': operations(documents),
  'src/client/generated/documentStrings.ts': () => documentStrings(documents),
  'src/client/generated/documentNodes.ts': () => documentNodes(documents),
  'src/client/generated/cacheRules.ts': () => cacheRuleModule(shown),
  'src/client/generated/introspection.ts': () => introspectionModule(shown),
  'src/explorer/asking/generated/operations.ts': operations(explorerDocuments),
  'src/explorer/asking/generated/documents.ts': () => documentStrings(explorerDocuments, 'career-lattice/client'),
  'src/explorer/palette.css': () => `/* Written by npm run generate from src/pictures/palette.ts. */\n${pageCss()}`,
  'src/publishing/generated/operations.ts': operations(pictureDocuments),
  'src/publishing/generated/documentNodes.ts': () => documentNodes(pictureDocuments, '../../client'),
  'src/elements/generated/operations.ts': operations(pictureDocuments),
  'src/elements/generated/documentStrings.ts': () =>
    documentStrings(pictureDocuments, '../../client/typedDocumentString.ts'),
  // The manifest that a server can be told to trust.
  'schema/client/persisted-documents.json': () =>
    documentManifest([...documents, ...explorerDocuments, ...pictureDocuments]),
  'README.md': (path) => withPart(readFileSync(join(root, path), 'utf8'), 'settings', settingsTable()),
  'prisma/seed/dataset.schema.json': () => `${JSON.stringify(datasetJsonSchema(), null, 2)}\n`,
}

/** A page with another text between two comments. */
function withPart(page: string, name: string, text: string): string {
  const between = new RegExp(`(<!-- ${name} -->\\n)[^]*(\\n<!-- /${name} -->)`)
  return page.replace(between, (_all, start, end) => `${start}${text}${end}`)
}

const isCheck = process.argv.includes('--check')
for (const [path, write] of Object.entries(generated)) {
  const text = await write(path)
  if (!isCheck) writeFileSync(join(root, path), text)
  else if (readFileSync(join(root, path), 'utf8') !== text) {
    console.error(`${path} is out of date: run npm run generate.`)
    process.exitCode = 1
  }
}
