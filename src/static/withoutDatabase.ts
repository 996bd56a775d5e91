// Stands for Prisma's client where there is no database: what would ask it is refused before (api/databaseFields.ts).

/** Nothing of the client is there. */
export const Prisma = {}
