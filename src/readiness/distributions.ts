import { nameKey } from '../names/nameTokens.ts'

/** The registry that a file takes its packages from. */
export type Registry = 'PyPI' | 'npm'

/** Distributions that come under other names than the library that they are, as keys. */
const same: Readonly<Record<string, string>> = {
  attr: 'attrs',
  dateutil: 'python dateutil',
  mysqlclient: 'mysql',
  pymysql: 'mysql',
  dotenv: 'python dotenv',
  pytables: 'tables',
  'tf nightly': 'tensorflow',
  faiss: 'faiss cpu',
  psycopg2: 'psycopg',
  ipykernel: 'jupyterlab',
  notebook: 'jupyterlab',
  'redshift connector': 'amazon redshift',
  pymongo: 'mongodb',
  'google cloud bigquery': 'bigquery',
  'google cloud aiplatform': 'vertex ai',
  'snowflake connector python': 'snowflake',
  'kubernetes client': 'kubernetes',
  lightning: 'pytorch lightning',
  'dbt core': 'dbt',
  'dbt bigquery': 'bigquery',
  'dbt databricks': 'databricks',
  'dbt duckdb': 'duckdb',
  'dbt postgres': 'postgresql',
  'dbt redshift': 'amazon redshift',
  'dbt snowflake': 'snowflake',
  'react dom': 'react',
}

/** Parts that tell variants of one distribution apart: builds, typings, clients. */
const variantEnd = / (?:binary|headless|contrib|cpu|gpu|nightly|bin|python|py|stubs|connector|client|sdk|js)$/
const variantStart = /^(?:types|python|py|lib|apache|django stubs) /

/**
 * The keys under which a distribution may be known, the likeliest first: its own as PEP 503 compares names, its scope's,
 * and those without what tells variants apart, as opencv-python-headless is opencv-python.
 */
export function distributionKeys(name: string, registry: Registry): string[] {
  const key = nameKey(name)
  const found = new Set([key])
  const scope = registry === 'npm' ? /^@([^/]+)\/(.+)$/.exec(name) : null
  if (scope !== null) {
    found.add(nameKey(scope[2]!))
    found.add(nameKey(scope[1]!))
  }
  for (const known of [...found]) if (Object.hasOwn(same, known)) found.add(same[known]!)
  let shorter = key
  for (let turn = 0; turn < 3; turn++) {
    const next = shorter.replace(variantEnd, '')
    if (next === shorter) break
    shorter = next
    found.add(shorter)
    if (Object.hasOwn(same, shorter)) found.add(same[shorter]!)
  }
  const bare = shorter.replace(variantStart, '')
  if (bare !== shorter) found.add(bare)
  return [...found].filter((known) => known !== '')
}
