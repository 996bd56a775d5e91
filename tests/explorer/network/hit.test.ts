import { describe, expect, it } from 'vitest'
import { hit, nextPoint } from '../../../src/explorer/network/hit.ts'
import { keyAct } from '../../../src/explorer/network/keys.ts'

const points = [
  { x: 0, y: 0 },
  { x: 50, y: 5 },
  { x: 40, y: 35 },
  { x: 0, y: 60 },
  { x: -200, y: 10 },
]

describe('what is hit', () => {
  it('is the nearest within reach', () => {
    expect(hit(points, { x: 47, y: 12 })).toBe(1)
    expect(hit(points, { x: 20, y: 20 })).toBeUndefined()
    expect(hit([], { x: 0, y: 0 })).toBeUndefined()
  })
})

describe('keys', () => {
  it('go to the next thing in their direction, or stay', () => {
    expect(nextPoint(points, 0, 'right')).toBe(1)
    expect(nextPoint(points, 0, 'down')).toBe(3)
    expect(nextPoint(points, 0, 'left')).toBe(4)
    expect(nextPoint(points, 0, 'up')).toBe(0)
  })

  it('reach every thing of a layout', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      x: Math.cos(index * 2.4) * 30 * Math.sqrt(index),
      y: Math.sin(index * 2.4) * 30 * Math.sqrt(index),
    }))
    const reached = new Set([0])
    for (const place of reached) {
      for (const way of ['left', 'right', 'up', 'down'] as const) reached.add(nextPoint(many, place, way))
    }
    expect(reached.size).toBe(60)
  })

  it('open, move, zoom and leave; all other keys are the browser’s', () => {
    const act = (key: string, current?: number, shiftKey = false) => keyAct({ key, shiftKey }, points, current)
    expect(act('ArrowRight')).toEqual({ act: 'go', to: 0 })
    expect(act('ArrowRight', 0)).toEqual({ act: 'go', to: 1 })
    expect(act('ArrowRight', 0, true)).toEqual({ act: 'pan', right: -60, down: 0 })
    expect(act('Home', 3)).toEqual({ act: 'go', to: 0 })
    expect(act('Enter', 2)).toEqual({ act: 'open', place: 2 })
    expect(act('Enter')).toBeUndefined()
    expect(act('+')).toMatchObject({ act: 'zoom' })
    expect(act('0')).toEqual({ act: 'whole' })
    expect(act('Escape')).toEqual({ act: 'leave' })
    expect(act('Tab', 1)).toBeUndefined()
    expect(keyAct({ key: 'ArrowUp', shiftKey: false }, [], undefined)).toBeUndefined()
  })
})
