import { describe, expect, it } from 'vitest'
import { isText } from '../../../src/explorer/choosing/isText.ts'
import { markedIn } from '../../../src/explorer/start/markedIn.ts'

describe('a text', () => {
  it('has several lines or is long', () => {
    expect(['nurse', ' SQL \n', 'medical and health services manager'].map(isText)).toEqual([false, false, false])
    expect(
      ['django\nflask', 'django\r\n\r\nflask', 'I have worked as a nurse for four years, mostly on one ward.'].map(
        isText,
      ),
    ).toEqual([true, true, false])
    expect(isText('I have worked as a registered nurse for four years, mostly on one ward.')).toBe(true)
  })

  it('marks what it names, and not what follows from that', () => {
    const feature = { __typename: 'Library', slug: 'django' }
    expect(
      markedIn([
        { implied: false, feature },
        { implied: true, feature: { ...feature, slug: 'python' } },
      ]),
    ).toEqual(['library/django'])
  })
})
