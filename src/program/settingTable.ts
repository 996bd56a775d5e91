import {
  databaseAddress,
  networkList,
  oneOf,
  type SettingKind,
  text,
  webAddress,
  wholeNumber,
  wholeNumberOrOff,
  yesOrNo,
} from './settingKinds.ts'

/** What is known of one setting. */
export interface Setting<Value = unknown> extends SettingKind<Value> {
  /** Of the environment variable. */
  readonly name: string
  /** What it does, in Markdown. */
  readonly does: string
  /** What an environment without the variable means, as somebody would write it; absent for none. */
  readonly default?: string
  /** What is the default, where that depends on something else. */
  readonly defaultInWords?: string
  /** Whether its value may have a password. */
  readonly isSecret?: true
}

/** All settings, in the order in which people are told of them. README.md and `career-lattice settings` show this table. */
export const settingTable = {
  port: {
    name: 'PORT',
    does: 'The port to listen on; 0 takes any free one.',
    default: '4000',
    ...wholeNumber(0, 65_535),
  },
  host: { name: 'HOST', does: 'The address to listen on.', default: '127.0.0.1', ...text('a host name or IP address') },
  dataFolder: { name: 'DATA_DIR', does: 'The folder of the embedded database.', default: '.data', ...text('a folder') },
  databaseUrl: {
    name: 'DATABASE_URL',
    does:
      'A PostgreSQL server to use instead of the embedded database. The address may name a schema (`?schema=careers`), ' +
      'encryption (`sslmode` and its files), `connection_limit`, `connect_timeout`, `application_name`, `options` and ' +
      "PostgreSQL's timeouts; any other parameter is an error.",
    isSecret: true,
    ...databaseAddress,
  },
  publicAddress: {
    name: 'PUBLIC_ADDRESS',
    does:
      'Where the server is reached from outside, with the path that a proxy adds: links to pages that are shared show a ' +
      'card from there.',
    defaultInWords: 'that of each request',
    ...webAddress('https://careers.example.org/'),
  },
  disputeAddress: {
    name: 'DISPUTE_ADDRESS',
    does:
      'Where people write that a fact is wrong. The page adds `title` and `body` to the address, or puts them where it has ' +
      '`{title}` and `{body}`. Without it, people get the text to copy.',
    ...webAddress('https://github.com/owner/name/issues/new'),
  },
  cacheBytes: {
    name: 'RESPONSE_CACHE_BYTES',
    does: 'Memory for cached responses, in bytes; 0 disables the cache.',
    default: '64000000',
    ...wholeNumber(0),
  },
  warmUpTime: {
    name: 'WARM_UP_TIME',
    does: 'For how many milliseconds a start runs the examples before it listens.',
    default: '2000',
    ...wholeNumber(0, 600_000),
  },
  drainTime: {
    name: 'DRAIN_TIME',
    does:
      'For how many milliseconds a server that is told to stop goes on answering, with 503 at `/ready` only, so that ' +
      'balancers send no more.',
    default: '0',
    ...wholeNumber(0, 600_000),
  },
  trustedDocuments: {
    name: 'TRUSTED_DOCUMENTS',
    does: 'A manifest of the only documents to answer.',
    ...text('a file'),
  },
  introspection: {
    name: 'INTROSPECTION',
    does:
      'Whether clients may ask for the schema: by introspection, by the `_service` of gateways and at `/schema.graphql`. ' +
      'If not, errors suggest no names of it either.',
    default: 'true',
    ...yesOrNo,
  },
  graphiql: {
    name: 'GRAPHIQL',
    does: 'Whether browsers get GraphiQL at `/graphql`. Without introspection it runs queries, but completes and explains nothing.',
    default: 'true',
    ...yesOrNo,
  },
  trustedProxies: {
    name: 'TRUSTED_PROXIES',
    does:
      'The proxies whose `X-Forwarded-For` is believed. Behind a proxy that is not named here, all clients count as one: ' +
      'the proxy.',
    ...networkList,
  },
  costPerMinute: {
    name: 'COST_PER_MINUTE',
    does:
      'How much cost the queries of one client address may have in a minute. One query may cost up to 100,000, so less ' +
      'than that refuses some queries always.',
    defaultInWords: 'no limit',
    ...wholeNumber(1),
  },
  logLevel: {
    name: 'LOG_LEVEL',
    does: 'The least serious messages to log.',
    default: 'info',
    ...oneOf(['fatal', 'error', 'warn', 'info', 'debug']),
  },
  logFormat: {
    name: 'LOG_FORMAT',
    does: 'How messages are logged: for programs or for people.',
    default: 'pretty',
    ...oneOf(['json', 'pretty']),
  },
  logRequests: {
    name: 'LOG_REQUESTS',
    does: 'Whether to log one line for each request.',
    default: 'false',
    ...yesOrNo,
  },
  metricsPort: {
    name: 'METRICS_PORT',
    does: 'The port of `/metrics`; the same as `PORT` serves it there, 0 takes any free one.',
    default: '9464',
    ...wholeNumberOrOff(0, 65_535),
  },
  metricsHost: {
    name: 'METRICS_HOST',
    does: 'The address to listen on for `/metrics`.',
    default: '127.0.0.1',
    ...text('a host name or IP address'),
  },
} as const satisfies Readonly<Record<string, Setting>>
