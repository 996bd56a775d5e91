import type { CodegenConfig } from '@graphql-codegen/cli'
import { requiredVariables } from './schema/generators/requiredVariables.ts'
import { clientSchema } from './src/api/clientSchema.ts'
import { printWithDirectives } from './src/api/printWithDirectives.ts'
import { datasetJsonSchema } from './src/import/dataset/format.ts'
import { schema } from './src/schema.ts'

// The one generator: the printed schema, a typed client of the example queries, the JSON Schema of dataset files.
const config: CodegenConfig = {
  schema: printWithDirectives(clientSchema(schema)),
  documents: 'schema/examples/*.graphql',
  generates: {
    'schema/schema.graphql': {
      plugins: ['schema-ast'],
      config: { sort: true, includeDirectives: true, commentDescriptions: false },
    },
    'schema/client/': {
      preset: 'client',
      documentTransforms: [
        {
          transform: ({ documents }) =>
            documents.map((file) => ({ ...file, document: requiredVariables(file.document!) })),
        },
      ],
      // Beside the typed documents it writes the manifest that a server can be told to trust.
      presetConfig: { fragmentMasking: false, skipIndexFile: true, persistedDocuments: { hashAlgorithm: 'sha256' } },
      // A client that throws on errors never sees null in a field that is null only with an error.
      config: { useTypeImports: true, strictScalars: true, nullability: { errorHandlingClient: true } },
    },
    'prisma/seed/dataset.schema.json': { plugins: ['dataset-schema'] },
  },
  pluginLoader: async (name) =>
    name.endsWith('dataset-schema')
      ? { plugin: () => `${JSON.stringify(datasetJsonSchema(), null, 2)}\n` }
      : import(name),
}

export default config
