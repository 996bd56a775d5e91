import { describe, expect, it } from 'vitest'
import { withJoinedNodes } from '../../src/client/joinedNodes.ts'

interface Page {
  nodes?: { __ref?: string }[]
  pageInfo?: Record<string, unknown>
  totalCount?: number
}

const nodes = (...names: string[]) => names.map((__ref) => ({ __ref }))
/** Merges as Apollo's relayStylePagination does where there are no edges: what comes replaces what was. */
const { merge } = withJoinedNodes({
  merge: (existing: Page | undefined, incoming: Page, _options: { args: object | null }): Page => ({
    ...existing,
    ...incoming,
  }),
})

describe('pages of nodes', () => {
  const shown = { nodes: nodes('b', 'c'), pageInfo: { startCursor: 'b', hasPreviousPage: true, endCursor: 'c' } }

  it('go on after and before', () => {
    const next = { nodes: nodes('d'), pageInfo: { startCursor: 'd', hasPreviousPage: true, endCursor: 'd' } }
    expect(merge(shown, next, { args: { after: 'c' } })).toEqual({
      nodes: nodes('b', 'c', 'd'),
      pageInfo: { startCursor: 'b', hasPreviousPage: true, endCursor: 'd' },
    })
    const last = { nodes: nodes('a'), pageInfo: { startCursor: 'a', hasPreviousPage: false, endCursor: 'a' } }
    expect(merge(shown, last, { args: { before: 'b' } })).toEqual({
      nodes: nodes('a', 'b', 'c'),
      pageInfo: { startCursor: 'a', hasPreviousPage: false, endCursor: 'c' },
    })
  })

  it('have each node once, and each thing without a key', () => {
    expect(merge(shown, { nodes: [...nodes('c', 'd'), {}, {}] }, { args: { after: 'b' } }).nodes).toEqual([
      ...nodes('b', 'c', 'd'),
      {},
      {},
    ])
  })

  it('begin again without a cursor, and stay where none come', () => {
    expect(merge(shown, { nodes: nodes('x') }, { args: null }).nodes).toEqual(nodes('x'))
    expect(merge(shown, { totalCount: 3 }, { args: { after: 'c' } })).toEqual({ ...shown, totalCount: 3 })
    expect(merge(undefined, { nodes: nodes('x') }, { args: { after: 'c' } }).nodes).toEqual(nodes('x'))
  })

  it('leave a policy as it is that does not merge', () => {
    const policy = { keyArgs: ['filter'] }
    expect(withJoinedNodes(policy)).toBe(policy)
  })
})
