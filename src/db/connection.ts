/** How to reach a PostgreSQL server, as the driver takes it. */
export interface Connection {
  /** What the driver reads: address, user, encryption. */
  readonly connectionString: string
  /** Parameters that the server takes when a connection starts; they name the schema. */
  readonly options: string | undefined
  readonly connectionTimeoutMillis: number
  /** Most connections at a time. */
  readonly max: number
  /** Schema that holds the tables; undefined for the server's own choice, mostly `public`. */
  readonly schema: string | undefined
  /** The address without user and password, fit for a log. */
  readonly place: string
}

/** Parameters of a connection string that the driver itself reads. */
const driverParameters = [
  'application_name',
  'host',
  'idle_in_transaction_session_timeout',
  'lock_timeout',
  'sslcert',
  'sslkey',
  'sslmode',
  'sslrootcert',
  'statement_timeout',
]

const sslModes = ['disable', 'no-verify', 'prefer', 'require', 'verify-ca', 'verify-full']

const supported = [...driverParameters, 'connect_timeout', 'connection_limit', 'options', 'schema'].sort()

const defaults = { connections: 5, connectSeconds: 10 }

/**
 * Reads a connection string. Each of its parameters does what it says or is refused by name: one that did nothing, such
 * as a schema, would have the graph written elsewhere without a word.
 *
 * @param text for example `postgresql://user:password@host:5432/database?schema=careers`
 * @throws Error saying what is wrong, without the password
 */
export function connection(text: string): Connection {
  const url = read(text)
  const taken = (name: string) => {
    const value = url.searchParams.get(name) ?? undefined
    url.searchParams.delete(name)
    return value
  }
  for (const name of url.searchParams.keys()) if (!supported.includes(name)) throw unsupported(name)
  const sslMode = url.searchParams.get('sslmode')
  if (sslMode !== null && !sslModes.includes(sslMode)) {
    throw new Error(`DATABASE_URL has sslmode=${sslMode}; it should be one of ${sslModes.join(', ')}.`)
  }
  const schema = taken('schema')
  if (schema === '') throw new Error('DATABASE_URL has an empty schema; name one, or leave the parameter out.')
  const max = wholeNumber('connection_limit', taken('connection_limit')) ?? defaults.connections
  const seconds = wholeNumber('connect_timeout', taken('connect_timeout')) ?? defaults.connectSeconds
  const options = [taken('options'), schema && `-c search_path=${optionValue(schema)}`].filter(Boolean).join(' ')
  const host = url.searchParams.get('host') ?? url.hostname
  return {
    connectionString: url.href,
    options: options || undefined,
    connectionTimeoutMillis: seconds * 1000,
    max,
    schema,
    place: `${host}:${url.port || 5432}${url.pathname}${schema === undefined ? '' : `, schema ${schema}`}`,
  }
}

function read(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  // These signs end the part of a URL that holds the password: what follows them was read as something else.
  const isMisread = url === undefined || url.hash !== '' || url.pathname.includes('@') || url.search.includes('@')
  if (!isMisread && !/%(?![0-9a-f]{2})/i.test(`${url.username}${url.password}`)) return url
  throw new Error(
    'DATABASE_URL cannot be read; it should be like postgresql://user:password@host:5432/database. ' +
      'In user and password, write each of @ : / ? # [ ] % as its percent code: @ is %40, / is %2F, # is %23, % is %25.',
  )
}

function unsupported(name: string): Error {
  const why =
    name === 'pgbouncer' ? ' Connect to PostgreSQL itself: a pooler does not pass on the news of each change.' : ''
  return new Error(
    `DATABASE_URL has the parameter "${name}", which is not supported; remove it.${why} ` +
      `Supported are ${supported.join(', ')}.`,
  )
}

function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (Number.isInteger(number) && number >= 1 && number <= 10_000) return number
  throw new Error(`DATABASE_URL has ${name}=${value}; it should be a whole number from 1 to 10000.`)
}

/** A name as SQL quotes it, with the signs that part options taken for themselves. */
function optionValue(schema: string): string {
  return `"${schema.replaceAll('"', '""')}"`.replace(/[\\\s]/g, '\\$&')
}
