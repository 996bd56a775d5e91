import { asking } from './asking.ts'
import { choosing } from './choosing.ts'
import { overlap } from './overlap.ts'
import { shell } from './shell.ts'
import { start } from './start.ts'

/** All that the page says by itself, in English. Another language is another object of this type. */
export const words = { asking, choosing, overlap, shell, start }
