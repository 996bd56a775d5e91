import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join, relative } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { buildElements } from './elements.js'

// node prisma/build.js --generate        generates the Prisma client and the descriptions from the models
// node prisma/build.js                   does so, compiles the program, and builds the explorer page and the custom elements
// node prisma/build.js --package         does so and compiles the client too, from nothing, for npm pack
// node prisma/build.js --explorer        builds the explorer page alone
// node prisma/build.js <command> …       does so and runs the program
// Each step is left out where its result is as new as what it is made from. The program runs in this very process, so
// that whoever started it (npm, a shell, a supervisor) stops it by a signal to what was started.
// Plain JavaScript, because it runs before anything is compiled.

const folder = import.meta.dirname
const root = join(folder, '..')
const require = createRequire(import.meta.url)

generate()
if (process.argv[2] === '--package') {
  // What sources that are gone were compiled to is not packed, nor are maps, whose sources stay here.
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  // The program's types are checked by npm run check; those of the client are part of what is packed.
  console.log('Compiling the program and the client')
  compiler('-p', join(root, 'tsconfig.build.json'), '--noCheck', '--incremental', 'false', '--sourceMap', 'false')
  compiler('-p', join(root, 'src/client'))
  await buildExplorer()
  await buildElements()
} else if (process.argv[2] === '--explorer') {
  await buildExplorer()
  await buildElements()
} else if (process.argv[2] !== '--generate') {
  console.log('Compiling what changed')
  compiler('-b', join(root, 'tsconfig.build.json'))
  await buildExplorer()
  await buildElements()
  if (process.argv.length > 2) await import('../dist/main.js')
}

function generate() {
  const stamp = join(root, 'src/db/generated/stamp')
  const inputs = readdirSync(folder).filter((name) => name.endsWith('.prisma') || name === 'descriptions.ts')
  const digest = digestOf(inputs.map((name) => join('prisma', name)))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return

  console.log('Generating the database client from prisma/*.prisma')
  const prisma = join(require.resolve('prisma/package.json'), '..', 'build', 'index.js')
  const { status, stderr, stdout } = spawnSync(process.execPath, [prisma, 'generate', '--schema', folder], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // The generator of descriptions is run by tsx.
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
      // Prisma wants the path of a schema engine it never runs here; any executable keeps it from downloading one.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  })
  if (status !== 0) {
    console.error(stdout, stderr)
    process.exit(status ?? 1)
  }
  writeFileSync(stamp, digest)
}

/** Builds the page, with each file beside it as browsers get it over the network: compressed as far as it goes. */
async function buildExplorer() {
  const built = join(root, 'dist/explorer')
  const stamp = join(built, '.made-of')
  const digest = digestOf(['src/explorer', 'src/pictures', 'src/client'].flatMap(filesIn))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return

  console.log('Building the explorer page')
  // Whoever builds it, as a test does: React for development is larger and talks to the console.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  // Whoever sets it, as test runners do, would get React's slow build, and addresses of Vite's own server.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  await build({ configFile: join(root, 'src/explorer/vite.config.ts'), logLevel: 'warn' })
  if (NODE_ENV === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = NODE_ENV
  for (const name of readdirSync(join(built, 'assets'))) {
    // Fonts are compressed already.
    if (name.endsWith('.woff2')) continue
    const path = join(built, 'assets', name)
    const bytes = readFileSync(path)
    writeFileSync(`${path}.br`, brotliCompressSync(bytes))
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  }
  writeFileSync(stamp, digest)
}

/** The files of a folder and the folders in it. */
function filesIn(path) {
  const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative(root, join(parentPath, name)))
}

/** What tells whether files, or the packages installed, have changed. */
function digestOf(paths) {
  const hash = createHash('sha256')
  for (const path of [...paths.sort(), 'package-lock.json']) hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function compiler(...words) {
  const program = join(require.resolve('typescript/package.json'), '..', 'bin', 'tsc')
  const { status } = spawnSync(process.execPath, [program, ...words], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
