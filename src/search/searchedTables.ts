/** The tables that can be searched, in the order in which equals stand. */
export const searchedTables = ['roles', 'skills', 'libraries', 'responsibilities'] as const

export type SearchedTable = (typeof searchedTables)[number]
