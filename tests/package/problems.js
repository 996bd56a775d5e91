import { readFile } from 'node:fs/promises'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'

// node problems.js <tarball> <attw.json>: prints what publint and "are the types wrong" find, as JSON. Plain JavaScript,
// because the types of both are there only once this folder is installed.

const [, , tarball, settings] = process.argv
const bytes = await readFile(tarball)
const { excludeEntrypoints } = JSON.parse(await readFile(settings, 'utf8'))
const { messages } = await publint({ pack: { tarball: bytes.buffer }, strict: true })
const { problems } = await checkPackage(createPackageFromTarballData(bytes), { excludeEntrypoints })
// What the profile esm-only leaves out too.
const counted = problems.filter(
  ({ kind, resolutionKind }) => kind !== 'CJSResolvesToESM' && !['node10', 'node16-cjs'].includes(resolutionKind),
)
console.log(JSON.stringify([...messages, ...counted]))
