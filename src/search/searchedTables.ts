import type { LibraryRow, ResponsibilityRow, RoleRow, SkillRow } from '../graph/rows.ts'

/** The tables that can be searched. Nodes with equal scores are in this order. */
export const searchedTables = ['roles', 'skills', 'libraries', 'responsibilities'] as const

export type SearchedTable = (typeof searchedTables)[number]

export type SearchResult = RoleRow | SkillRow | LibraryRow | ResponsibilityRow
