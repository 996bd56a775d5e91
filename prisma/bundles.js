import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

// What browsers load: the explorer page (dist/explorer) and the custom elements for pages of others (dist/elements). Each
// is built only where something that it is made of has changed.

const root = join(import.meta.dirname, '..')

/** Builds what has changed, one after the other: each sets the environment of the process meanwhile. */
export async function buildBundles() {
  await buildExplorer()
  await buildElements()
}

/** Builds the page, with each file beside it as browsers get it over the network: compressed as far as it goes. */
async function buildExplorer() {
  await bundle('explorer', async (build, made) => {
    console.log('Building the explorer page')
    await build({ configFile: join(root, 'src/explorer/vite.config.ts'), logLevel: 'warn' })
    for (const name of readdirSync(join(made, 'assets'))) {
      // Fonts are compressed already.
      if (name.endsWith('.woff2')) continue
      const path = join(made, 'assets', name)
      const bytes = readFileSync(path)
      writeFileSync(`${path}.br`, brotliCompressSync(bytes))
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    }
  })
}

/** Builds the custom elements, in one script. */
export async function buildElements() {
  await bundle('elements', async (build, made) => {
    await build({
      root,
      configFile: false,
      envDir: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        outDir: made,
        target: 'es2022',
        reportCompressedSize: false,
        lib: { entry: join(root, 'src/elements/elements.http.ts'), formats: ['es'], fileName: () => 'elements.js' },
        // A library is left readable otherwise.
        rolldownOptions: { output: { minify: true } },
      },
    })
    cpSync(join(root, 'src/elements/tags.d.ts'), join(made, 'elements.d.ts'))
  })
}

/** @param make builds a room, with Vite's build function, into a folder of dist that is called like the room */
async function bundle(room, make) {
  const made = join(root, 'dist', room)
  const stamp = join(made, '.made-of')
  const digest = digestOf([`src/${room}`, 'src/pictures', 'src/client'].flatMap(filesIn))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  // Loaded only now: it takes longer than all else of a build that has nothing to do.
  const { build } = await import('vite')
  // Whoever sets it, as test runners do, would get React's slow build, and addresses of Vite's own server.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await make(build, made)
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
  writeFileSync(stamp, digest)
}

/** The files of a folder and the folders in it. */
function filesIn(path) {
  const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative(root, join(parentPath, name)))
}

/** What tells whether files, or the packages installed, have changed. */
export function digestOf(paths) {
  const hash = createHash('sha256')
  for (const path of [...paths.sort(), 'package-lock.json']) hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}
