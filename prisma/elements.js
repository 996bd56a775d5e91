import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Makes dist/elements: the custom elements for pages of others, in one script.

const root = join(import.meta.dirname, '..')
const source = join(root, 'src')
const made = join(root, 'dist/elements')

/** Builds them, unless nothing of what they are made of has changed. */
export async function buildElements() {
  const stamp = join(made, 'stamp')
  const digest = digestOf(['elements', 'pictures', 'client'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  // Loaded only now: it takes longer than all else of a build that has nothing to do.
  const { build } = await import('vite')
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
      lib: { entry: join(source, 'elements/elements.http.ts'), formats: ['es'], fileName: () => 'elements.js' },
      // A library is left readable otherwise.
      rolldownOptions: { output: { minify: true } },
    },
  })
  cpSync(join(source, 'elements/tags.d.ts'), join(made, 'elements.d.ts'))
  writeFileSync(stamp, digest)
}

function digestOf(rooms) {
  const hash = createHash('sha256')
  const names = rooms.flatMap((room) =>
    readdirSync(join(source, room), { recursive: true, encoding: 'utf8' }).map((name) => join(source, room, name)),
  )
  const inputs = [
    ...names.filter((name) => name.endsWith('.ts')).sort(),
    import.meta.filename,
    join(root, 'package-lock.json'),
  ]
  for (const name of inputs) hash.update(`${name.slice(root.length)}\0`).update(readFileSync(name))
  return hash.digest('hex')
}
