import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { transformAsync } from '@babel/core'
import { build } from 'esbuild'

const run = promisify(execFile)
const project = import.meta.dirname
const packages = join(project, '../node_modules')

/** Compiles the documents of the page and checks its types; gives all that was written. */
export async function compiled(): Promise<string> {
  const compiler = await run(join(packages, '.bin/relay-compiler'), ['relay.config.js'], { cwd: project })
  const types = await run(join(packages, '.bin/tsc'), ['-p', '.'], { cwd: project }).catch((error) => error)
  return compiler.stdout + compiler.stderr + types.stdout
}

/** Bundles the page, with Relay's own plugin of Babel; gives the path of the module. */
export async function bundled(): Promise<string> {
  const outfile = join(packages, '.cache/relay-page.mjs')
  await build({
    entryPoints: [join(project, 'src/page.tsx')],
    outfile,
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    packages: 'external',
    logLevel: 'silent',
    plugins: [
      {
        name: 'relay',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.tsx$/ }, async ({ path }) => {
            const transformed = await transformAsync(await readFile(path, 'utf8'), {
              cwd: project,
              filename: path,
              plugins: [['relay', { eagerEsModules: true }]],
              parserOpts: { plugins: ['typescript', 'jsx'] },
              configFile: false,
            })
            return { contents: transformed!.code!, loader: 'tsx' }
          }),
      },
    ],
  })
  return outfile
}
