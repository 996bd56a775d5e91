import { describe, expect, it } from 'vitest'
import { ChangeSubscription } from '../../src/api/changeSubscription.ts'
import { ChangeFeed } from '../../src/following/changeFeed.ts'

const change = (revision: number, ...datasets: string[]) => ({
  revision,
  at: `2026-01-01T00:00:0${revision % 10}Z`,
  datasets,
})

describe('the feed of changes', () => {
  it('tells what was missed as one change, and of all datasets what it does not remember', () => {
    const feed = new ChangeFeed(change(3, 'esco', 'onet'))
    feed.record(change(4, 'own'))
    feed.record(change(6, 'esco'))
    expect(feed.since(6)).toBeUndefined()
    expect(feed.since(9)).toEqual(change(6, 'esco', 'onet', 'own'))
    expect(feed.since(4)).toEqual(change(6, 'esco'))
    expect(feed.since(3)).toEqual(change(6, 'esco', 'own'))
    expect(feed.since(0)).toEqual(change(6, 'esco', 'onet', 'own'))
  })

  it('remembers a limited number of changes, and forgets no dataset', () => {
    const feed = new ChangeFeed(change(1, 'esco'))
    for (let revision = 2; revision < 1_500; revision++) feed.record(change(revision, `d${revision}`))
    expect(feed.since(1_498)!.datasets).toEqual(['d1499'])
    expect(feed.since(2)!.datasets).toContain('esco')
  })
})

describe('who hears of changes', () => {
  it('hears those that came too quickly as one, and after leaving none', async () => {
    const feed = new ChangeFeed(change(1, 'esco'))
    const heard = new ChangeSubscription(feed, 1)
    const first = heard.next()
    feed.record(change(2, 'onet'))
    feed.record(change(3, 'own'))
    feed.record(change(4, 'esco'))
    expect((await first).value).toEqual(change(2, 'onet'))
    expect((await heard.next()).value).toEqual(change(4, 'esco', 'own'))
    const last = heard.next()
    await heard.return()
    expect(await last).toEqual({ done: true, value: undefined })
    expect(await heard.next()).toEqual({ done: true, value: undefined })
  })

  it('hears first what it missed', async () => {
    const feed = new ChangeFeed(change(5, 'esco'))
    expect((await new ChangeSubscription(feed, 2).next()).value).toEqual(change(5, 'esco'))
  })
})
