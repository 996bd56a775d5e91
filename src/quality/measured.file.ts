import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Quality } from './qualityFigure.ts'

const file = join(import.meta.dirname, '..', '..', 'prisma', 'seed', 'quality.json')

/** What was measured last, as it comes with the program. `npm run quality` writes the file anew. */
export const measured: Quality = JSON.parse(readFileSync(file, 'utf8'))
