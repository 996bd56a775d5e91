import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // One copy of graphql, whichever way a package asks for it.
    alias: [
      { find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql/index.js')) },
      // What is packed is tested in tests/package.test.ts; the README shows the same client by its public name.
      {
        find: /^career-lattice\/client$/,
        replacement: fileURLToPath(new URL('src/client/client.http.ts', import.meta.url)),
      },
    ],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/globalSetup.ts'],
    testTimeout: 30_000,
    // Whoever asks first makes what all share (tests/support/shared.ts).
    hookTimeout: 120_000,
    maxWorkers: 2,
    // What many files import is loaded once by each of the two processes: no test replaces a module.
    isolate: false,
    // Parts of an answer that nobody waits for any more may fail, as in the program (src/program/abandonedErrors.ts).
    onUnhandledError: ({ name }) => name !== 'GraphQLError',
  },
})
