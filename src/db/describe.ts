import { descriptions } from './generated/descriptions.ts'

/**
 * The `///` text of a model, an enum, or one of their fields or values: said once, where the data is defined, and
 * read by the API.
 *
 * @param path for example `Role`, `Role.title` or `SkillKind.ACTIVITY`
 * @throws Error when there is no such thing in prisma/, or it has no `///` text
 */
export function describe(path: string): string {
  const text = descriptions[path]
  if (text === undefined) throw new Error(`${path} has no /// text in prisma/.`)
  return text
}
