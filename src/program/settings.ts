/** Settings from environment variables. */
export interface Settings {
  /** 0 to 65535; 0 for any free port. */
  readonly port: number
  readonly host: string
  /** Folder of the embedded database. */
  readonly dataFolder: string
  /** Connection string of a PostgreSQL server; the embedded database is used if absent. */
  readonly databaseUrl: string | undefined
  /** Maximal memory of the response cache, in bytes; 0 disables it. */
  readonly cacheBytes: number
  /** Manifest of the only documents to execute; any document is executed if absent. */
  readonly trustedDocuments: string | undefined
  /** Duration of the warm-up before the server listens, in milliseconds. */
  readonly warmUpTime: number
  /** How long a server that is told to stop goes on answering, in milliseconds. */
  readonly drainTime: number
  /** Where disputes of facts are written: the address of a new issue; people copy the text themselves if absent. */
  readonly disputeAddress: string | undefined
  /** The address that the server is reached at from outside, with a slash at its end; that of each request if absent. */
  readonly publicAddress: string | undefined
  /** Whether npm or npx started this process. They forward some signals and end on others. */
  readonly isLaunched: boolean
}

/**
 * Reads the settings from environment variables; an empty one counts as absent.
 *
 * @throws Error naming the invalid variable and the allowed values
 */
export function settings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const {
    PORT,
    HOST,
    DATA_DIR,
    DATABASE_URL,
    RESPONSE_CACHE_BYTES,
    TRUSTED_DOCUMENTS,
    WARM_UP_TIME,
    DRAIN_TIME,
    DISPUTE_ADDRESS,
    PUBLIC_ADDRESS,
    npm_lifecycle_event,
  } = environment
  const port = Number(PORT || 4000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is "${PORT}"; it should be a whole number from 0 to 65535.`)
  }
  if (DATABASE_URL && !/^postgres(ql)?:\/\//.test(DATABASE_URL)) {
    throw new Error('DATABASE_URL should be like postgresql://user:password@host:5432/database.')
  }
  const cacheBytes = Number(RESPONSE_CACHE_BYTES || 64_000_000)
  if (!Number.isSafeInteger(cacheBytes) || cacheBytes < 0) {
    throw new Error(`RESPONSE_CACHE_BYTES is "${RESPONSE_CACHE_BYTES}"; it should be a whole number, 0 for no cache.`)
  }
  const warmUpTime = Number(WARM_UP_TIME || 2_000)
  if (!Number.isInteger(warmUpTime) || warmUpTime < 0 || warmUpTime > 600_000) {
    throw new Error(`WARM_UP_TIME is "${WARM_UP_TIME}"; it should be a whole number of milliseconds up to 600000.`)
  }
  const drainTime = Number(DRAIN_TIME || 0)
  if (!Number.isInteger(drainTime) || drainTime < 0 || drainTime > 600_000) {
    throw new Error(`DRAIN_TIME is "${DRAIN_TIME}"; it should be a whole number of milliseconds up to 600000.`)
  }
  if (DISPUTE_ADDRESS && !isWebAddress(DISPUTE_ADDRESS)) {
    throw new Error(
      `DISPUTE_ADDRESS is "${DISPUTE_ADDRESS}"; it should be the address of a new issue, as https://example.org/issues/new.`,
    )
  }
  if (PUBLIC_ADDRESS && !isWebAddress(PUBLIC_ADDRESS)) {
    throw new Error(
      `PUBLIC_ADDRESS is "${PUBLIC_ADDRESS}"; it should be where the server is reached, as https://careers.example.org/.`,
    )
  }
  return {
    port,
    host: HOST || '127.0.0.1',
    dataFolder: DATA_DIR || '.data',
    databaseUrl: DATABASE_URL || undefined,
    cacheBytes,
    trustedDocuments: TRUSTED_DOCUMENTS || undefined,
    warmUpTime,
    drainTime,
    disputeAddress: DISPUTE_ADDRESS || undefined,
    publicAddress: PUBLIC_ADDRESS ? `${PUBLIC_ADDRESS.replace(/\/+$/, '')}/` : undefined,
    isLaunched: npm_lifecycle_event !== undefined,
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
