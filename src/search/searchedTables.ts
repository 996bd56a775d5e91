/** The tables that can be searched; ties are broken in this order. */
export const searchedTables = ['roles', 'skills', 'libraries', 'responsibilities'] as const

export type SearchedTable = (typeof searchedTables)[number]
