import type { CodegenConfig } from '@graphql-codegen/cli'
import type { CodegenPlugin, Types } from '@graphql-codegen/plugin-helpers'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql'
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
import { schema } from './src/schema.ts'

type Write = (schema: GraphQLSchema, documents: Types.DocumentFile[]) => string

/** Our own plugins: what there is none for. */
const plugins: Record<string, Write> = {
  'dataset-schema': () => `${JSON.stringify(datasetJsonSchema(), null, 2)}\n`,
  'document-strings': documentStrings,
  'document-nodes': documentNodes,
  'document-manifest': documentManifest,
  'cache-rules': cacheRuleModule,
  introspection: introspectionModule,
}

// Of the clients, all but the types of answers comes from our own plugins.
const documentTransforms: Types.OutputDocumentTransform[] = [
  {
    transform: ({ documents }) =>
      documents.map((file) => ({ ...file, document: withCacheKeys(schema, requiredVariables(file.document!)) })),
  },
]

// The one generator: the printed schema, a typed client of the example queries, the JSON Schema of dataset files.
const config: CodegenConfig = {
  schema: printSchemaWithDirectives(lexicographicSortSchema(clientSchema(schema))),
  documents: 'schema/examples/*.graphql',
  generates: {
    'schema/schema.graphql': {
      plugins: ['schema-ast'],
      config: { sort: true, includeDirectives: true, commentDescriptions: false },
    },
    'src/client/generated/operations.ts': {
      documentTransforms,
      plugins: ['typescript-operations'],
      // Whoever asks gets an error where a field that is @semanticNonNull is null, so its type is not.
      config: { useTypeImports: true, strictScalars: true, nullability: { errorHandlingClient: true } },
    },
    'src/client/generated/documentStrings.ts': { documentTransforms, plugins: ['document-strings'] },
    'src/client/generated/documentNodes.ts': { documentTransforms, plugins: ['document-nodes'] },
    'src/client/generated/cacheRules.ts': { plugins: ['cache-rules'] },
    'src/client/generated/introspection.ts': { plugins: ['introspection'] },
    // The manifest that a server can be told to trust.
    'schema/client/persisted-documents.json': { documentTransforms, plugins: ['document-manifest'] },
    'prisma/seed/dataset.schema.json': { plugins: ['dataset-schema'] },
  },
  pluginLoader: async (name) => {
    const own = Object.entries(plugins).find(([ending]) => name.endsWith(`/${ending}`) || name === ending)
    return own ? ({ plugin: own[1] } satisfies CodegenPlugin) : import(name)
  },
}

export default config
