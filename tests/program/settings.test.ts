import { describe, expect, it } from 'vitest'
import { settings } from '../../src/program/settings.ts'

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
