import { describe, expect, it } from 'vitest'
import { settings } from '../../src/program/settings.ts'

function messageOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('Nothing was thrown.')
}

describe('settings', () => {
  it('have defaults, for empty variables too', () => {
    for (const environment of [{}, { RESPONSE_CACHE_BYTES: '', TRUSTED_DOCUMENTS: '' }]) {
      expect(settings(environment)).toMatchObject({ cacheBytes: 64_000_000, trustedDocuments: undefined })
    }
  })

  it('can disable the cache and name trusted documents', () => {
    const given = settings({ RESPONSE_CACHE_BYTES: '0', TRUSTED_DOCUMENTS: 'trusted.json' })
    expect(given).toMatchObject({ cacheBytes: 0, trustedDocuments: 'trusted.json' })
  })

  it.each(['-1', '2 s', '1.5'])('refuse to warm up for %s milliseconds', (time) => {
    expect(() => settings({ WARM_UP_TIME: time })).toThrow(`WARM_UP_TIME is "${time}"; it should be a whole number`)
  })

  it.each(['-1', '5 s', '600001'])('refuse to drain for %s milliseconds', (time) => {
    expect(() => settings({ DRAIN_TIME: time })).toThrow(`DRAIN_TIME is "${time}"; it should be a whole number`)
  })

  it.each(['-1', '64 MB', '1.5'])('refuse a cache of %s bytes', (bytes) => {
    expect(() => settings({ RESPONSE_CACHE_BYTES: bytes })).toThrow(`RESPONSE_CACHE_BYTES is "${bytes}"; it should be`)
  })

  it('are all named at once where they are wrong, with what would be right', () => {
    const wrong = {
      PORT: '65536',
      HOST: 'anything',
      DATABASE_URL: 'postgresql://me:secret#1@host/db',
      RESPONSE_CACHE_BYTES: '1e6',
      LOG_LEVEL: 'loud',
      LOG_FORMAT: 'xml',
      LOG_REQUESTS: 'yes',
      METRICS_PORT: 'tcp://10.0.0.1:9464',
      TRUSTED_PROXIES: '10.0.0.1, 10.0.0.0/33',
      COST_PER_MINUTE: '0',
      PUBLIC_ADDRESS: 'careers.example.org',
    }
    const message = messageOf(() => settings(wrong))
    expect(message.split('\n  ')).toEqual([
      '10 settings are wrong:',
      'PORT is "65536"; it should be a whole number from 0 to 65535.',
      expect.stringMatching(/^DATABASE_URL cannot be read; it should be like postgresql:.* # is %23/),
      'PUBLIC_ADDRESS is "careers.example.org"; it should be an address like https://careers.example.org/.',
      'RESPONSE_CACHE_BYTES is "1e6"; it should be a whole number of at least 0.',
      expect.stringMatching(
        /^TRUSTED_PROXIES has the entry "10\.0\.0\.0\/33"; each should be an IP address or a range/,
      ),
      'COST_PER_MINUTE is "0"; it should be a whole number of at least 1.',
      'LOG_LEVEL is "loud"; it should be fatal, error, warn, info or debug.',
      'LOG_FORMAT is "xml"; it should be json or pretty.',
      'LOG_REQUESTS is "yes"; it should be true or false.',
      expect.stringMatching(/^METRICS_PORT is "tcp:.*, or off\. Kubernetes gives .* "enableServiceLinks: false"/),
    ])
    expect(message).not.toContain('secret')
  })

  it.each([
    [
      'postgresql://me:secret@host/db?pgbouncer=true',
      'DATABASE_URL has the parameter "pgbouncer", which is not supported',
    ],
    ['postgresql://host/db?connection_limit=0', 'DATABASE_URL has connection_limit=0; it should be a whole number'],
    ['me:secret@host/db', 'DATABASE_URL is wrong; it should be like postgresql://'],
  ])('refuse the database %s', (DATABASE_URL, told) => {
    const message = messageOf(() => settings({ DATABASE_URL }))
    expect(message).toContain(told)
    expect(message).not.toContain('secret')
  })

  it('say where metrics are, or that there are none', () => {
    expect(settings({})).toMatchObject({ metricsPort: 9464, metricsHost: '127.0.0.1' })
    expect(settings({ METRICS_PORT: '0', METRICS_HOST: '::' })).toMatchObject({ metricsPort: 0, metricsHost: '::' })
    expect(settings({ METRICS_PORT: 'off' }).metricsPort).toBeUndefined()
  })

  it('name proxies by address and range, in both versions of IP', () => {
    expect(settings({}).trustedProxies).toEqual([])
    const TRUSTED_PROXIES = '127.0.0.1, 10.0.0.0/8,::1,fd00::/8'
    expect(settings({ TRUSTED_PROXIES }).trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8'])
  })

  it('write the log for people, unless told otherwise', () => {
    expect(settings({}).logFormat).toBe('pretty')
    expect(settings({ LOG_FORMAT: 'json' }).logFormat).toBe('json')
    expect(settings({ LOG_REQUESTS: 'true', LOG_LEVEL: 'debug' })).toMatchObject({
      logRequests: true,
      logLevel: 'debug',
    })
  })

  it('name where disputes are written, if anywhere', () => {
    expect(settings({}).disputeAddress).toBeUndefined()
    const DISPUTE_ADDRESS = 'https://forge.example/new?issue[title]={title}&issue[description]={body}'
    expect(settings({ DISPUTE_ADDRESS }).disputeAddress).toBe(DISPUTE_ADDRESS)
  })

  it.each(['forge.example/new', 'javascript:alert(1)', 'mailto:careers@example.org'])(
    'refuse disputes at %s',
    (address) => {
      expect(() => settings({ DISPUTE_ADDRESS: address })).toThrow(`DISPUTE_ADDRESS is "${address}"; it should be`)
    },
  )
})
