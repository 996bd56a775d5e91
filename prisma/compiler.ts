import { join } from 'node:path'

/** The entry module of TypeScript's compiler: npx takes a second to find it. */
export const compiler = join(import.meta.dirname, '../node_modules/typescript/bin/tsc')
