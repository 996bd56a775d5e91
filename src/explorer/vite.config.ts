import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Has browsers fetch the script after what they paint first: Vite keeps no attribute of the tag that it rewrites. */
const scriptAfterPaint: Plugin = {
  name: 'script-after-paint',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<script type="module"', '$& fetchpriority="low"'),
  },
}

/** Builds the page into dist/explorer. All addresses in it are relative: a proxy may serve it under any prefix. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), scriptAfterPaint],
  resolve: {
    alias: [
      {
        find: 'career-lattice/client',
        replacement: fileURLToPath(new URL('../client/client.http.ts', import.meta.url)),
      },
      // The page is written for React and bundled with Preact, which has the same interface in a smaller script, so that
      // phones start it sooner.
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
      { find: /^use-sync-external-store\/shim.*$/, replacement: 'preact/compat' },
    ],
  },
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the page allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What several views share is one script, not one per component: phones wait for each. It is what search boxes
          // need, which most views have, and the rest.
          groups: [
            { name: 'base', test: /[\\/]choosing[\\/]/, minShareCount: 2 },
            {
              name: 'shared',
              test: /[\\/](explorer|pictures)[\\/]/,
              minShareCount: 2,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
    reportCompressedSize: false,
  },
})
