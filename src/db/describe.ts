import { descriptions } from './generated/descriptions.ts'

/**
 * The `///` text of a model, an enum, a field or a value in prisma/, from which the API takes its descriptions.
 *
 * @param path for example `Role`, `Role.title` or `SkillKind.ACTIVITY`
 * @throws Error if it does not exist or has no `///` text
 */
export function describe(path: string): string {
  const text = descriptions[path]
  if (text === undefined) throw new Error(`${path} has no /// text in prisma/.`)
  return text
}
