import { describe, expect, it } from 'vitest'
import { draw, type Look, labelsOf, type Pen } from '../../../src/explorer/network/draw.ts'
import type { Thing } from '../../../src/explorer/network/thing.ts'
import { overlap } from '../../../src/pictures/labelPlaces.ts'

const size = { width: 600, height: 400 }
const colours = new Map(['paper', 'ink', 'quiet', 'role-1'].map((name) => [name, `colour of ${name}`]))
const look: Look = {
  camera: { x: 0, y: 0, scale: 1 },
  size,
  density: 2,
  colours,
  font: 'serif',
  current: undefined,
  open: undefined,
  focused: false,
}

function thing(place: number, kind: Thing['kind'] = 'skill'): Thing {
  const asked = place === 0
  return { id: `${place}`, kind, slug: `${place}`, label: `Thing ${place}`, asked, colour: asked ? 'role-1' : 'ink' }
}

/** A pen that writes down what is drawn, each with the colour it is drawn in. */
function recorder() {
  const drawn: string[] = []
  const pen = new Proxy({} as Record<string, unknown>, {
    get: (state, name: string) =>
      name in state
        ? state[name]
        : (...given: unknown[]) => {
            const colour = name.startsWith('fill') ? state['fillStyle'] : state['strokeStyle']
            drawn.push([name, ...given, colour].join(' '))
          },
  })
  return { pen: pen as unknown as Pen, drawn }
}

describe('the picture', () => {
  it('draws links, things and names, with colour for what was asked for only', () => {
    const { pen, drawn } = recorder()
    const things = (['role', 'skill', 'library', 'responsibility'] as const).map((kind, place) => thing(place, kind))
    const points = things.map((_, place) => ({ x: place * 60 - 90, y: place * 50 - 70 }))
    draw(pen, { things, ties: [{ from: 0, to: 1, weight: 0.5 }], points }, look)
    expect(drawn[0]).toMatch(/^setTransform 2 0 0 2 0 0/)
    expect(drawn.filter((line) => line.startsWith('stroke'))).toEqual(['stroke colour of role-1'])
    expect(
      drawn
        .filter((line) => line.startsWith('fillText'))
        .map((line) => line.replace(/ [-\d.]+ [-\d.]+ colour/, ' colour')),
    ).toEqual([
      'fillText Thing 0 colour of role-1',
      'fillText Thing 1 colour of ink',
      'fillText Thing 2 colour of ink',
      'fillText Thing 3 colour of ink',
    ])
  })

  it('marks where keys are, and draws its links in full', () => {
    const { pen, drawn } = recorder()
    const points = [
      { x: 0, y: 0 },
      { x: 90, y: 0 },
    ]
    draw(pen, { things: [thing(0), thing(1)], ties: [], points }, { ...look, current: 1, focused: true })
    expect(drawn.filter((line) => line === 'stroke colour of ink')).toHaveLength(1)
  })

  it('has names that cover neither each other nor things, and that of the current one in any case', () => {
    const things = Array.from({ length: 300 }, (_, place) => thing(place))
    const at = things.map((_, place) => ({ x: ((place * 71) % 560) + 20, y: ((place * 43) % 360) + 20 }))
    const labels = labelsOf(things, at, { size, current: 250, open: undefined })
    expect(labels[0]?.point).toBe(250)
    expect(labels.length).toBeGreaterThan(10)
    for (const [place, { box }] of labels.entries()) {
      expect(labels.slice(0, place).some((other) => overlap(box, other.box))).toBe(false)
    }
  })
})
