import type { z } from 'zod'
import { masked } from './masked.ts'
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
  trustedDocuments: {
    name: 'TRUSTED_DOCUMENTS',
    does: 'A manifest of the only documents to answer.',
    ...text('a file'),
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

type Table = typeof settingTable
type Value<Of extends Setting> = z.output<Of['format']> | (Of extends { readonly default: string } ? never : undefined)

/** The settings in force; one that has no value and no default is undefined. Numbers are in the units of the table. */
export type Settings = {
  readonly [Key in Exclude<keyof Table, 'trustedProxies'>]: Value<Table[Key]>
} & {
  /** IP addresses and ranges in CIDR notation. */
  readonly trustedProxies: readonly string[]
  /** Whether npm or npx started this process. They forward some signals and end on others. */
  readonly isLaunched: boolean
}

/** Environment variables, by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** One setting as the environment has it. */
export interface GivenSetting {
  readonly setting: Setting
  /** What was written, or the default; undefined if there is neither. */
  readonly written: string | undefined
  /** Whether the environment has it, and not only the default. */
  readonly isGiven: boolean
  /** What it becomes; undefined if it is wrong. */
  readonly value: unknown
  /** What is wrong and what would be right, without secrets; undefined if nothing is. */
  readonly problem: string | undefined
}

/** Reads every setting, right or wrong, by its key in the table. An empty variable counts as absent. */
export function givenSettings(environment: Environment): ReadonlyMap<string, GivenSetting> {
  return new Map(Object.entries(settingTable).map(([key, setting]) => [key, given(setting, environment[setting.name])]))
}

function given(setting: Setting, variable: string | undefined): GivenSetting {
  const isGiven = variable !== undefined && variable !== ''
  const written = isGiven ? variable : setting.default
  if (written === undefined) return { setting, written, isGiven, value: undefined, problem: undefined }
  const { success, data, error } = setting.format.safeParse(written)
  return { setting, written, isGiven, value: data, problem: success ? undefined : problem(setting, written, error) }
}

function problem({ name, allowed, isSecret }: Setting, written: string, { issues }: z.ZodError): string {
  const [issue] = issues
  // A message of the kind says more, and no secret. One that zod made knows nothing of settings.
  if (issue?.code === 'custom' && issue.message !== 'Invalid input') return issue.message
  const what = isSecret ? `${name} is wrong` : `${name} is "${masked(written)}"`
  const why = written.startsWith('tcp://')
    ? ' Kubernetes gives every pod such variables of its services; "enableServiceLinks: false" keeps it from that.'
    : ''
  return `${what}; it should be ${allowed}.${why}`
}

/**
 * Reads the settings from environment variables; an empty one counts as absent.
 *
 * @throws Error naming every wrong variable and what would be right
 */
export function settings(environment: Environment): Settings {
  const found = givenSettings(environment)
  const problems = [...found.values()].flatMap(({ problem }) => problem ?? [])
  if (problems.length === 1) throw new Error(problems[0])
  if (problems.length > 1) throw new Error(`${problems.length} settings are wrong:\n  ${problems.join('\n  ')}`)
  const values = Object.fromEntries([...found].map(([key, { value }]) => [key, value])) as unknown as Settings
  return {
    ...values,
    trustedProxies: values.trustedProxies ?? [],
    publicAddress: values.publicAddress && `${values.publicAddress.replace(/\/+$/, '')}/`,
    isLaunched: environment['npm_lifecycle_event'] !== undefined,
  }
}
