import { describe, expect, it } from 'vitest'
import { type LayoutTask, layoutOf } from '../../../src/explorer/network/layout.ts'
import { onTheWay } from '../../../src/explorer/network/moving.ts'
import { thingKinds } from '../../../src/explorer/network/thing.ts'

function task(count: number): LayoutTask {
  return {
    things: Array.from({ length: count }, (_, place) => ({ kind: thingKinds[place % 4]!, asked: place === 0 })),
    ties: Array.from({ length: count - 1 }, (_, place) => ({
      from: 0,
      to: place + 1,
      weight: ((place % 10) + 1) / 10,
    })),
    aspect: 1.25,
  }
}

function pointsOf(places: Float32Array) {
  return Array.from({ length: places.length / 2 }, (_, place) => ({ x: places[place * 2]!, y: places[place * 2 + 1]! }))
}

describe('the layout', () => {
  it('is the same for the same task', () => {
    expect(layoutOf(task(40))).toEqual(layoutOf(task(40)))
  })

  it('keeps things apart, what was asked for in the middle, and each kind on its side', () => {
    const points = pointsOf(layoutOf(task(60)))
    const mean = (kind: number, axis: 'x' | 'y') => {
      const own = points.filter((_, place) => place % 4 === kind && place > 0)
      return own.reduce((sum, point) => sum + point[axis], 0) / own.length
    }
    expect(mean(1, 'x')).toBeLessThan(mean(2, 'x'))
    expect(mean(0, 'y')).toBeLessThan(mean(3, 'y'))
    for (const [place, a] of points.entries()) {
      expect(Number.isFinite(a.x + a.y)).toBe(true)
      for (const b of points.slice(0, place)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(10)
    }
  })

  it('takes one thing, and none', () => {
    expect([...layoutOf({ things: [{ kind: 'skill', asked: true }], ties: [], aspect: 1 })]).toHaveLength(2)
    expect(layoutOf({ things: [], ties: [], aspect: 1 })).toHaveLength(0)
  })
})

describe('things on their way', () => {
  it('go from where they were to where they stand, new ones at once', () => {
    const from = new Map([['a', { x: 0, y: 0 }]])
    const to = new Map([
      ['a', { x: 10, y: 20 }],
      ['b', { x: 5, y: 5 }],
    ])
    expect(onTheWay(['a', 'b'], from, to, 0)).toEqual([
      { x: 0, y: 0 },
      { x: 5, y: 5 },
    ])
    expect(onTheWay(['a', 'b'], from, to, 3)).toEqual([
      { x: 10, y: 20 },
      { x: 5, y: 5 },
    ])
    expect(onTheWay(['a'], from, to, 0.5)[0]!.x).toBeGreaterThan(5)
  })
})
