import { describe, expect, it } from 'vitest'
import {
  fitted,
  leastScale,
  mostScale,
  panned,
  revealing,
  toLayout,
  toScreen,
  zoomed,
} from '../../../src/explorer/network/camera.ts'
import { dragged, wheelFactor } from '../../../src/explorer/network/gestures.ts'

const size = { width: 600, height: 400 }
const camera = { x: 10, y: -20, scale: 2 }

describe('the camera', () => {
  it('leads from the layout to the picture and back', () => {
    const point = { x: 33, y: 44 }
    expect(toLayout(camera, toScreen(camera, point, size), size)).toEqual(point)
    expect(toScreen(camera, { x: 10, y: -20 }, size)).toEqual({ x: 300, y: 200 })
  })

  it('keeps what is under the pointer when it zooms, within limits', () => {
    const at = { x: 120, y: 300 }
    const before = toLayout(camera, at, size)
    const after = toLayout(zoomed(camera, 1.7, at, size), at, size)
    expect(after.x).toBeCloseTo(before.x)
    expect(after.y).toBeCloseTo(before.y)
    expect(zoomed(camera, 1e9, at, size).scale).toBe(mostScale)
    expect(zoomed(camera, 1e-9, at, size).scale).toBe(leastScale)
  })

  it('shows everything, one thing, or nothing', () => {
    const points = [
      { x: -500, y: 0 },
      { x: 700, y: 90 },
    ]
    const seen = fitted(points, size)
    for (const point of points) {
      const { x, y } = toScreen(seen, point, size)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(size.width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(size.height)
    }
    expect(fitted([{ x: 5, y: 6 }], size)).toMatchObject({ x: 5, y: 6 })
    expect(fitted([], size)).toEqual({ x: 0, y: 0, scale: 1 })
    expect(fitted(points, { width: 0, height: 0 }).scale).toBeGreaterThan(0)
  })

  it('moves only as far as needed', () => {
    expect(revealing(camera, { x: 10, y: -20 }, size)).toEqual(camera)
    const { x } = toScreen(revealing(camera, { x: 900, y: -20 }, size), { x: 900, y: -20 }, size)
    expect(x).toBeLessThan(size.width)
    expect(panned(camera, 20, -10)).toEqual({ x: 0, y: -15, scale: 2 })
  })
})

describe('gestures', () => {
  it('move with one pointer', () => {
    const pointers = new Map([[1, { x: 100, y: 100 }]])
    expect(dragged(camera, pointers, 1, { x: 120, y: 90 }, size)).toEqual(panned(camera, 20, -10))
    expect(dragged(camera, pointers, 7, { x: 120, y: 90 }, size)).toBe(camera)
  })

  it('zoom with two, and keep what is between the fingers', () => {
    const pointers = new Map([
      [1, { x: 100, y: 100 }],
      [2, { x: 200, y: 100 }],
    ])
    const pinched = dragged(camera, pointers, 2, { x: 300, y: 100 }, size)
    expect(pinched.scale).toBe(4)
    expect(toLayout(pinched, { x: 200, y: 100 }, size).x).toBeCloseTo(toLayout(camera, { x: 150, y: 100 }, size).x)
  })

  it('zoom in when the wheel turns away, no more than a little at once', () => {
    expect(wheelFactor(-100, 0, false)).toBeGreaterThan(1)
    expect(wheelFactor(3, 1, false)).toBeLessThan(1)
    expect(wheelFactor(-1e6, 2, true)).toBeLessThan(8)
  })
})
