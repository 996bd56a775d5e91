import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Quality } from './qualityFigure.ts'

const file = join(import.meta.dirname, '..', '..', 'prisma', 'seed', 'quality.json')

/** The latest figures, which ship with the program. `npm run quality` writes the file. */
export const measured: Quality = JSON.parse(readFileSync(file, 'utf8'))
