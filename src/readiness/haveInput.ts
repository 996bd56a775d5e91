import { builder } from '../api/builder.ts'
import type { Have } from './resolveHave.ts'

/** The argument of both queries about what somebody has. */
export const haveInput = builder.inputRef<Have>('HaveInput').implement({
  description:
    'What somebody already has: slugs, names or aliases of skills and libraries, in any language, in small or capital ' +
    'letters, at most 500 together. It is not stored.',
  fields: (t) => ({
    skills: t.stringList({ description: 'For example "machine-learning" or "OOP".' }),
    libraries: t.stringList({ description: 'For example "pandas".' }),
  }),
})

export const defaultFirst = 10
export const largestFirst = 100

/** How many edges are walked for the cost of one field. */
export const edgesPerField = 100

/** The cost of looking up names. */
export function costOfNames({ skills, libraries }: Have, others = 0): number {
  return ((skills?.length ?? 0) + (libraries?.length ?? 0) + others) * 5
}
