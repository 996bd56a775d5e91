import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * What takes longest, longest first: begun at the end, it would run while nothing else is left to do. Vitest knows how
 * long files took only where it ran before; otherwise it goes by their size.
 */
const long = [
  'tests/faults.test.ts',
  // Makes the prepared graph, which the static edition needs, too.
  'tests/program/me.test.ts',
  'tests/package/package.test.ts',
  'tests/explorer/accessibility.browser.test.ts',
  'tests/catalogue/newNoun.test.ts',
  'tests/main.test.ts',
  'tests/explorer/page.browser.test.ts',
  'tests/export/commandLine.test.ts',
  'tests/clients/staticEdition.test.ts',
  'tests/import/loadDataset.test.ts',
  'tests/explorer/lighthouse.browser.test.ts',
  'tests/program/stopSignals.test.ts',
  'tests/import/release/killed.test.ts',
  'tests/following/reload.test.ts',
  'tests/clients/graphiql.test.ts',
  'tests/attack/kills.test.ts',
  'tests/following/workers.test.ts',
  'tests/following/nodes.test.ts',
  'tests/attack/memory.test.ts',
  'tests/attack/worstQuery.test.ts',
  'tests/explorer/change.browser.test.ts',
  'tests/export/json.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex((name) => moduleId.endsWith(name))
      return found < 0 ? long.length : found
    }
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}

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
    setupFiles: ['tests/support/randomCases.ts'],
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    // Whoever asks first makes what all share (tests/support/shared.ts).
    hookTimeout: 120_000,
    maxWorkers: 2,
    execArgv: ['--liftoff-only'],
    // What many files import is loaded once by each of the two processes: no test replaces a module.
    isolate: false,
    // Parts of an answer that nobody waits for any more may fail, as in the program (src/program/abandonedErrors.ts).
    onUnhandledError: ({ name }) => name !== 'GraphQLError',
  },
})
