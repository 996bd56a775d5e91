import { Problem } from '../problem.ts'

/** What is said of a slug that nothing has. */
export function missing(kind: 'role' | 'skill' | 'library', slug: string): Problem {
  return new Problem('NOT_FOUND', `There is no ${kind} "${slug.slice(0, 100)}".`)
}
