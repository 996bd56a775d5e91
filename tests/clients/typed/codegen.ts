import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: 'node_modules/career-lattice/schema/schema.graphql',
  documents: 'typed/preset/*.ts',
  generates: {
    'typed/preset/__generated__/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      // For clients that throw where a field failed; leave it out for those that show null beside an error.
      config: { useTypeImports: true, nullability: { errorHandlingClient: true } },
    },
  },
}

export default config
