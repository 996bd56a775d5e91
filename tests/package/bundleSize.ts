import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/**
 * What a line of code adds to a web page: its bytes, minified and gzipped, with all that it imports.
 *
 * @param folder of a project that has installed what is imported
 * @throws Error if it needs what browsers do not have
 */
export async function bundleSize(contents: string, folder: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  })
  return gzipSync(outputFiles[0]!.contents).length
}
