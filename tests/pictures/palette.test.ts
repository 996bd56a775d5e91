import { describe, expect, it } from 'vitest'
import { density } from '../../src/pictures/heatMap.ts'
import { classRules, colours, dark, light, pageCss, roleClass } from '../../src/pictures/palette.ts'
import { contrast, distance, type Vision, visions } from './colourVision.ts'

/** What WCAG asks of text. */
const leastContrast = 4.5
/** How far apart the colours of two roles are to everybody, in CIEDE2000: at least ten times what can just be told apart. */
const leastDistance = 12

describe('the measures of colours', () => {
  it('are those that were published', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(distance('#ff0000', '#00ff00', 'trichromat')).toBeCloseTo(86.61, 1)
    expect(distance('#0000ff', '#ffff00', 'trichromat')).toBeCloseTo(103.43, 1)
  })
})

describe.each([
  ['light', light],
  ['dark', dark],
])('the palette for %s paper', (_, palette) => {
  const { paper, ink, quiet, roles } = palette

  it('can be read as text', () => {
    const weak = [ink, quiet, ...roles].filter((colour) => contrast(colour, paper) < leastContrast)
    expect(weak).toEqual([])
  })

  it.each(Object.keys(visions) as Vision[])('tells roles from each other and from ink to a %s', (vision) => {
    const all = [...roles, ink]
    const near = all.flatMap((one, at) =>
      all.slice(0, at).flatMap((other) => {
        const far = distance(one, other, vision)
        return far < leastDistance ? [`${one} ${other}: ${far.toFixed(1)}`] : []
      }),
    )
    expect(near).toEqual([])
  })

  it('has figures that can be read on every density of ink', () => {
    const mixed = (share: number) => {
      const parts = [1, 3, 5].map((at) => {
        const [a, b] = [paper, ink].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number]
        return Math.round(a + (b - a) * share)
          .toString(16)
          .padStart(2, '0')
      })
      return `#${parts.join('')}`
    }
    const weak = Array.from({ length: 101 }, (_, at) => density(at / 100)).filter((share) => {
      return contrast(share > 0.5 ? paper : ink, mixed(share)) < leastContrast
    })
    expect(weak).toEqual([])
  })
})

describe('CSS', () => {
  it('has the same colours for pages as for pictures', () => {
    const css = pageCss()
    const [bright, night] = [colours(light), colours(dark)]
    for (const [place, [name, colour]] of bright.entries()) {
      expect(css).toContain(`--${name}: light-dark(${colour}, ${night[place]![1]});`)
      expect(css).toContain(`.${name} {\n  color: var(--${name});`)
      expect(classRules(light, '.x')).toContain(`.x .${name}{color:${colour}}`)
    }
  })

  it('has no colour for roles after the sixth', () => {
    expect([0, 5, 6, 19].map(roleClass)).toEqual(['role-1', 'role-6', 'quiet', 'quiet'])
  })
})
