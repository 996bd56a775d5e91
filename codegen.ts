import type { CodegenConfig } from '@graphql-codegen/cli'
import { printSchema } from 'graphql'
import { clientSchema } from './src/api/clientSchema.ts'
import { datasetJsonSchema } from './src/import/dataset/format.ts'
import { schema } from './src/schema.ts'

// The one generator: the printed schema, a typed client of the example queries, the JSON Schema of dataset files.
const config: CodegenConfig = {
  schema: printSchema(clientSchema(schema)),
  documents: 'schema/examples/*.graphql',
  generates: {
    'schema/schema.graphql': { plugins: ['schema-ast'], config: { sort: true, commentDescriptions: false } },
    'schema/client/': {
      preset: 'client',
      // Beside the typed documents it writes the manifest that a server can be told to trust.
      presetConfig: { fragmentMasking: false, skipIndexFile: true, persistedDocuments: { hashAlgorithm: 'sha256' } },
      config: { useTypeImports: true, strictScalars: true },
    },
    'prisma/seed/dataset.schema.json': { plugins: ['dataset-schema'] },
  },
  pluginLoader: async (name) =>
    name.endsWith('dataset-schema')
      ? { plugin: () => `${JSON.stringify(datasetJsonSchema(), null, 2)}\n` }
      : import(name),
}

export default config
