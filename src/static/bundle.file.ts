import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'

const source = import.meta.dirname

/** Modules that need a process, by the end of their path, and what stands for them in a browser. */
const standIns = [
  { find: /^.*\/db\/generated\/client\/client\.ts$/, replacement: join(source, 'withoutDatabase.ts') },
  { find: /^.*\/measured\.file\.ts$/, replacement: join(source, 'measured.ts') },
]

/** What a browser does not have fails the build, instead of the first query that needs it. */
const browserOnly: Plugin = {
  name: 'browser-only',
  enforce: 'pre',
  resolveId(name, importer) {
    if (name.startsWith('node:')) throw new Error(`${importer} imports ${name}, which no browser has.`)
  },
}

/** Builds scripts into `assets` of a folder, their names ending in a hash of what they hold. */
const assets = {
  entryFileNames: 'assets/[name]-[hash].js',
  chunkFileNames: 'assets/[name]-[hash].js',
  // Not .gz: some hosts would have browsers decompress it, others not.
  assetFileNames: ({ names }: { names: string[] }) =>
    names[0]?.endsWith('.gz') ? 'assets/[name]-[hash].bin' : 'assets/[name]-[hash][extname]',
}

/** How long a busy machine takes is no warning. */
const checks = { bundlerTimings: false }

const shared = {
  configFile: false,
  root: source,
  base: './',
  logLevel: 'warn',
  publicDir: false,
  resolve: { alias: standIns },
} as const

/**
 * Builds the script of the pages and the worker that it starts, with the graph, into a folder.
 *
 * @returns the path of the script, and those of all files, from the folder
 * @throws Error naming the import that no browser has
 */
export async function bundlePageScript(folder: string): Promise<{ readonly script: string; readonly files: string[] }> {
  const { output } = (await build({
    ...shared,
    plugins: [browserOnly],
    worker: { format: 'es', plugins: () => [browserOnly], rolldownOptions: { output: assets, checks } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: { page: join(source, 'page.http.ts') }, output: { ...assets, format: 'iife' }, checks },
    },
  })) as Rolldown.RolldownOutput
  const files = output.map(({ fileName }) => fileName)
  return { script: output.find((file) => file.type === 'chunk' && file.isEntry)!.fileName, files }
}

/**
 * Builds the service worker into a folder.
 *
 * @param kept what it keeps from the start, and the name of that
 */
export async function bundleServiceWorker(
  folder: string,
  kept: { readonly version: string; readonly files: readonly string[] },
): Promise<void> {
  await build({
    ...shared,
    define: { kept: JSON.stringify(kept) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(source, 'serviceWorker.http.ts'),
        // Its address is always the same, so that browsers find a new one.
        output: { entryFileNames: 'service-worker.js' },
      },
    },
  })
}
