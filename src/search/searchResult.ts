import type { LibraryRow, ResponsibilityRow, RoleRow, SkillRow } from '../graph/rows.ts'

/** What a search can find. */
export type SearchResult = RoleRow | SkillRow | LibraryRow | ResponsibilityRow
