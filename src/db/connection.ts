/** The options of the driver for a connection to a PostgreSQL server. */
export interface Connection {
  /** Address, user, and encryption. */
  readonly connectionString: string
  /** Start-up options of the server, among them the schema. */
  readonly options: string | undefined
  readonly connectionTimeoutMillis: number
  /** Maximal number of connections. */
  readonly max: number
  /** Schema of the tables; undefined for the server's default, usually `public`. */
  readonly schema: string | undefined
  /** The address without user and password, for log messages. */
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
 * Parses a connection string. Unsupported parameters are errors: to ignore a schema, for example, would write the graph to
 * the wrong place.
 *
 * @param text for example `postgresql://user:password@host:5432/database?schema=careers`
 * @throws Error describing what is wrong, without the password
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
  // An unescaped # / or ? in the password ends the authority of the URL, so that the rest, with the @, is misread.
  const isMisread = url === undefined || url.hash !== '' || url.pathname.includes('@') || url.search.includes('@')
  if (!isMisread && !/%(?![0-9a-f]{2})/i.test(`${url.username}${url.password}`)) return url
  throw new Error(
    'DATABASE_URL cannot be read; it should be like postgresql://user:password@host:5432/database. ' +
      'In user and password, write each of @ : / ? # [ ] % as its percent code: @ is %40, / is %2F, # is %23, % is %25.',
  )
}

function unsupported(name: string): Error {
  const why =
    name === 'pgbouncer' ? ' Connect to PostgreSQL itself: a pooler does not forward notifications of changes.' : ''
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

/** A name quoted for SQL, and escaped for the options of a connection. */
function optionValue(schema: string): string {
  return `"${schema.replaceAll('"', '""')}"`.replace(/[\\\s]/g, '\\$&')
}
