import { asking } from './asking.ts'
import { choosing } from './choosing.ts'
import { evidence } from './evidence.ts'
import { known } from './known.ts'
import { network } from './network.ts'
import { overlap } from './overlap.ts'
import { pages } from './pages.ts'
import { paths } from './paths.ts'
import { shell } from './shell.ts'
import { sources } from './sources.ts'
import { start } from './start.ts'
import { transition } from './transition.ts'

/** All that the page says by itself, in English. Another language is another object of this type. */
export const words = {
  asking,
  choosing,
  evidence,
  known,
  network,
  overlap,
  pages,
  paths,
  shell,
  sources,
  start,
  transition,
}
