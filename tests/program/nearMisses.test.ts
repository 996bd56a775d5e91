import { expect, test } from 'vitest'
import { nearMisses } from '../../src/program/nearMisses.ts'

test.each([
  ['RESPONSE_CACHE_BYTE', 'RESPONSE_CACHE_BYTES'],
  ['RESPONSES_CACHE_BYTES', 'RESPONSE_CACHE_BYTES'],
  ['LOG_LEVELS', 'LOG_LEVEL'],
  ['LOGLEVEL', 'LOG_LEVEL'],
  ['log_format', 'LOG_FORMAT'],
  ['DATABASE_URI', 'DATABASE_URL'],
  ['DATABSE_URL', 'DATABASE_URL'],
  ['METRIC_PORT', 'METRICS_PORT'],
  ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
  ['TRUSTED_DOCUMENT', 'TRUSTED_DOCUMENTS'],
  ['COST_PER_MINUTES', 'COST_PER_MINUTE'],
  ['DATADIR', 'DATA_DIR'],
  ['WARMUP_TIME', 'WARM_UP_TIME'],
  ['port', 'PORT'],
])('takes %s for %s', (written, meant) => {
  expect(nearMisses({ [written]: '1' })).toEqual([
    `There is no setting ${written}; if it is meant for us, write ${meant}.`,
  ])
})

test('leaves variables of others alone: of shells, Kubernetes, containers, continuous integration and conda', () => {
  const names =
    'PORTS HOSTS POST HOSTNAME HOST_IP HOSTTYPE HOST_PORT POD_IP PWD PATH HOME LOGNAME LS_COLORS LANG TERM SHELL USER MAIL ' +
    'XDG_DATA_DIRS XDG_DATA_HOME DATA_HOME DATA_PATH DATE_FORMAT KUBERNETES_PORT KUBERNETES_SERVICE_HOST ' +
    'KUBERNETES_SERVICE_PORT_HTTPS METRICS_SERVICE_HOST METRICS_SERVICE_PORT METRICS_PORT_9464_TCP ' +
    'METRICS_PORT_9464_TCP_ADDR DATABASE_PORT DATABASE_HOST DATABASE_NAME DATABASE_USER PGHOST PGPORT POSTGRES_PORT ' +
    'LOG_DIR LOG_FILE LOG_PATH HTTP_PORT HTTPS_PORT NODE_ENV NODE_OPTIONS PUBLIC_URL BASE_URL REDIS_URL TRUSTED_HOSTS ' +
    'JOURNAL_STREAM INVOCATION_ID LISTEN_FDS NOTIFY_SOCKET CI GITHUB_ACTIONS RUNNER_TEMP CONDA_PREFIX BUILD_ADDRESS'
  expect(nearMisses(Object.fromEntries(names.split(' ').map((name) => [name, '1'])))).toEqual([])
})

test('takes an empty variable, and one beside the setting itself, for none of ours', () => {
  expect(nearMisses({ DATABASE_URI: '' })).toEqual([])
  expect(nearMisses({ DATABASE_URI: 'x', DATABASE_URL: 'postgresql://host/db' })).toEqual([])
})
