import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { card } from '../../src/pictures/card.ts'
import { heatMap } from '../../src/pictures/heatMap.ts'
import { overlap } from '../../src/pictures/labelPlaces.ts'
import { ladder } from '../../src/pictures/ladder.ts'
import { neighbourhood } from '../../src/pictures/neighbourhood.ts'
import { paths } from '../../src/pictures/paths.ts'
import type { PictureOptions } from '../../src/pictures/pictureOptions.ts'
import { practice } from '../../src/pictures/practice.ts'
import { radialLayout } from '../../src/pictures/radialLayout.ts'
import { strandHead } from '../../src/pictures/strandHead.ts'
import { strandRow } from '../../src/pictures/strandRow.ts'
import { strands } from '../../src/pictures/strands.ts'
import { drawnBoxes } from './drawnBoxes.ts'

const label = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 8 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 90 }) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)) },
  { weight: 1, arbitrary: fc.constant(`<b>&"'${'Donaudampfschifffahrt'.repeat(5)}]]>`) },
)
const share = fc.double({ min: 0, max: 1, noNaN: true })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const sentence = { sentence: label }
const rolesOf = (least: number, most: number) =>
  fc
    .array(label, { minLength: least, maxLength: most })
    .map((titles) => titles.map((title, at) => ({ slug: `role-${at}`, title })))
const feature = fc.record({ feature: fc.record({ label }) })

const overlaps = rolesOf(2, 20).chain((roles) =>
  fc.record({
    roles: fc.constant(roles),
    ...sentence,
    regions: fc.array(
      fc.record({
        roles: fc.subarray(roles, { minLength: 1 }),
        featureCount: fc.integer({ min: 0, max: 900 }),
        features: fc.array(feature, { maxLength: 20 }),
      }),
      { maxLength: 16 },
    ),
  }),
)
const step = fc.record({
  feature: fc.record({ label }),
  importance: share,
  levelNow: maybe(share),
  levelNeeded: maybe(share),
  requirement: fc.constantFrom('ESSENTIAL', 'OPTIONAL', null),
  nearest: maybe(fc.record({ label })),
})
const transitions = rolesOf(2, 2).chain(([from, to]) =>
  fc.record({
    from: maybe(fc.constant(from!)),
    to: fc.constant(to!),
    ...sentence,
    readiness: maybe(share),
    stepCount: fc.integer({ min: 30, max: 400 }),
    steps: fc.array(step, { maxLength: 20 }),
  }),
)
const ways = rolesOf(2, 4).chain((roles) => {
  const hops = fc.tuple(...roles.slice(1).map(() => fc.record({ readiness: maybe(share), effort: maybe(share) })))
  const path = hops.map((hops) => hops.map((hop, at) => ({ ...hop, from: roles[at]!, to: roles[at + 1]! })))
  return fc.record({ paths: fc.array(fc.record({ ...sentence, effort: maybe(share), hops: path }), { maxLength: 4 }) })
})
const matrices = fc.tuple(rolesOf(2, 20), label, fc.boolean(), share).map(([roles, measure, directed, factor]) => ({
  roles,
  measure,
  directed,
  matrix: roles.flatMap((a, row) => {
    return roles.flatMap((b, column) =>
      row < column || (directed && row !== column) ? [{ a, b, score: (factor * (row + 1)) / (column + 1) }] : [],
    )
  }),
}))
const kinds = ['role', 'skill', 'library', 'responsibility'] as const
const neighbourhoods = fc.array(label, { minLength: 1, maxLength: 60 }).map((labels) => {
  const nodes = labels.map((label, at) => ({ id: String(at), label, kind: kinds[at % 4]!, asked: at < 2 }))
  const at = radialLayout(nodes)
  return {
    nodes: nodes.map((node) => ({ ...node, ...at.get(node.id)! })),
    edges: nodes.slice(1).map(({ id }, place) => ({ from: id, to: String(place >> 1), weight: 1 / (place + 1) })),
  }
})
const practices = fc.record({
  project: label,
  careers: fc.array(
    fc.record({
      role: fc.record({ slug: label, title: label }),
      readiness: share,
      uses: fc.array(fc.record({ label }), { maxLength: 30 }),
    }),
    { maxLength: 5 },
  ),
})

const drawings: Record<string, fc.Arbitrary<(options: PictureOptions) => string>> = {
  strands: overlaps.map((data) => (options) => strands(data, options)),
  ladder: transitions.map((data) => (options) => ladder(data, options)),
  paths: ways.map((data) => (options) => paths(data, options)),
  heatMap: matrices.map((data) => (options) => heatMap(data, options)),
  neighbourhood: neighbourhoods.map((data) => (options) => neighbourhood(data, options)),
  practice: practices.map((data) => (options) => practice(data, options)),
  card: fc.record({ title: label, ...sentence, roles: rolesOf(0, 8) }).map(
    (data) =>
      ({ theme }) =>
        card(data, theme),
  ),
}
const options: fc.Arbitrary<PictureOptions> = fc.record({
  width: fc.integer({ min: 280, max: 1600 }),
  theme: fc.constantFrom('light', 'dark', 'auto', 'page'),
})

describe.each(Object.entries(drawings))('the picture %s', (name, drawing) => {
  it('is XML with a name and a description, inside its frame, with no text over another, whatever its labels', () => {
    fc.assert(
      fc.property(drawing, options, (draw, options) => {
        const svg = draw(options)
        const { root, width, height, texts, shapes } = drawnBoxes(svg)
        expect(svg).toBe(draw(options))
        expect(root.getAttribute('role')).toBe('img')
        expect(root.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`)
        expect(Array.from(root.childNodes, ({ nodeName }) => nodeName).slice(0, 2)).toEqual(['title', 'desc'])
        expect(svg).not.toMatch(/NaN|undefined|Infinity| style=/)
        expect(svg.includes('<style>')).toBe(options.theme !== 'page')
        const slack = 0.5
        const out = [...texts, ...shapes].filter(({ left, top, right, bottom }) => {
          return left < -slack || top < -slack || right > width + slack || bottom > height + slack
        })
        expect(out).toEqual([])
        const over = texts.flatMap((one, at) => {
          return texts.slice(0, at).flatMap((other) => (overlap(one, other) ? [`${one.line} over ${other.line}`] : []))
        })
        expect(over).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('refuses a width that no picture has', () => {
    if (name === 'card') return
    const [draw] = fc.sample(drawing, { numRuns: 1, seed: 1 })
    for (const width of [279, 1601, Number.NaN]) {
      expect(() => draw!({ width, theme: 'light' })).toThrow(/a picture is 280 to 1600 pixels wide/)
    }
  })
})

describe('large pictures', () => {
  const roles = Array.from({ length: 6 }, (_, at) => ({ slug: `role-${at}`, title: `Supervisors of Workers ${at}` }))
  const regions = Array.from({ length: 63 }, (_, at) => ({
    roles: roles.filter((_, place) => (at + 1) & (1 << place)),
    featureCount: 100,
    features: Array.from({ length: 100 }, (_, n) => ({ feature: { label: `Maintaining instruments, part ${n}` } })),
  }))
  /** Milliseconds of the processor in the fastest of some runs: what else the machine does is not measured. */
  const timed = (run: () => unknown) => {
    const times = Array.from({ length: 15 }, () => {
      const start = process.cpuUsage()
      run()
      return process.cpuUsage(start).user / 1000
    })
    return Math.min(...times)
  }

  it('of six roles with 6,300 features take a few milliseconds and kilobytes', () => {
    const draw = () => strands({ roles, regions }, { width: 760, theme: 'auto' })
    expect(draw().length).toBeLessThan(24_000)
    expect(timed(draw)).toBeLessThan(20)
  })

  it('of 300 nodes take some milliseconds', () => {
    const nodes = Array.from({ length: 300 }, (_, at) => {
      return { id: String(at), label: `Instrument ${at}`, kind: kinds[at % 4]!, asked: at < 2 }
    })
    const edges = nodes.map(({ id }, at) => ({ from: id, to: String((at * 7) % 300), weight: 0.5 }))
    const draw = () => {
      const at = radialLayout(nodes)
      return neighbourhood(
        { nodes: nodes.map((node) => ({ ...node, ...at.get(node.id)! })), edges },
        { width: 1200, theme: 'auto' },
      )
    }
    expect(timed(draw)).toBeLessThan(20)
  })
})

describe('rows of a page', () => {
  it('have strands through their full height, in the lanes of their head', () => {
    const head = strandHead(
      [
        { slug: 'a', title: 'A' },
        { slug: 'b', title: 'B' },
      ],
      { width: 400 },
    )
    const row = strandRow([true, false], { width: 400, beadAt: 12 })
    const lanesOf = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].map(([, x]) => x)
    expect(lanesOf(row, /x1="([\d.]+)"/g)).toEqual(lanesOf(head, /d="M([\d.]+) /g))
    expect(row).toContain('y1="0" y2="100%"')
    expect(row).toContain('height="100%"')
    expect(row).not.toContain('viewBox')
    expect(drawnBoxes(row).shapes).toHaveLength(1)
  })
})
