/** Explanations of system errors, by code. */
const systemReasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not do that',
  ECONNREFUSED: 'no server listens at this address',
  EDQUOT: 'the disk is full: this user may not store more',
  EIO: 'the disk reports an error',
  EMFILE: 'this process may open too few files at a time: raise its limit to 1024 (ulimit -n 1024)',
  ENOENT: 'it, or what it should be in, is not there',
  ENFILE: 'this machine has too many files open',
  ENOTFOUND: 'there is no host of this name',
  ENOSPC: 'the disk is full: free some space',
  EPERM: 'this user may not do that',
  EROFS: 'the file system is read-only',
}

/** The same codes by the error numbers of PGlite's file system (those of WASI). */
const pgliteErrors: Readonly<Record<number, string>> = {
  2: 'EACCES',
  19: 'EDQUOT',
  29: 'EIO',
  33: 'EMFILE',
  41: 'ENFILE',
  44: 'ENOENT',
  51: 'ENOSPC',
  63: 'EPERM',
  69: 'EROFS',
}

/** Explanations of PostgreSQL errors, by code (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const databaseReasons: Readonly<Record<string, string>> = {
  '25006': 'the database takes no writes now: it is a replica, or was set read-only',
  '28000': 'the database does not let this user in from here',
  '28P01': 'the password for the database is wrong',
  '3D000': 'the server has no such database: create it, or name another in DATABASE_URL',
  '42501':
    'this user lacks a right in the database: the user in DATABASE_URL must own the schema, or may create tables in it',
  '53100': 'the disk of the database is full: free some space',
  '53200': 'the database has too little memory',
  '53300':
    'the database has too many connections: raise its max_connections, or lower connection_limit in DATABASE_URL',
  XX001: 'the database is damaged: restore a backup',
  XX002: 'an index of the database is damaged: rebuild it (REINDEX DATABASE)',
}

/**
 * Why something failed, in one line. Errors of the system and the database are explained, followed by the original
 * message in brackets.
 */
export function reasonOf(error: unknown): string {
  // The error of a connection to a host with several addresses has an empty message.
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(reasonOf).join(', ')
  const lines = messageOf(error).split('\n')
  // Prisma begins with an empty line and what was called, and ends with what happened.
  const own = (lines[0] === '' ? lines.at(-1) : lines[0])!
  const known = explanation(error)
  return known === undefined ? own : own === '' ? known : `${known} (${own})`
}

/** The explanation of a system or database error; undefined if the error is unknown. */
export function explanation(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { code, errno, name } = error as { code?: unknown; errno?: unknown; name?: unknown }
  if (name === 'ErrnoError') return systemReasons[pgliteErrors[errno as number] ?? '']
  // WebAssembly.Memory(): could not allocate memory; Array buffer allocation failed
  if (error instanceof RangeError && /memory|allocation failed/i.test(error.message)) {
    return 'there is too little memory: the embedded database needs about 1 GB when it is made'
  }
  return typeof code === 'string' ? (systemReasons[code] ?? databaseReasons[code]) : undefined
}

function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message
  return typeof error === 'object' ? '' : String(error)
}
