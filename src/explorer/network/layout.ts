import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { ThingKind } from './thing.ts'

/** A place in the layout, in its own unit: about a CSS pixel where the picture is not zoomed. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What is laid out. Ids stay out of it: things are named by their places in the list. */
export interface LayoutTask {
  readonly things: readonly {
    readonly kind: ThingKind
    readonly asked: boolean
    /** Where it stood before. */
    readonly from?: Point | undefined
  }[]
  readonly ties: readonly { readonly from: number; readonly to: number; readonly weight: number }[]
  /** How much wider than high the picture is. */
  readonly aspect: number
}

/** Each kind has its side, so that the picture can be read by region too. */
const sides: Readonly<Record<ThingKind, Point>> = {
  role: { x: 0, y: -1 },
  skill: { x: -1, y: 0.1 },
  library: { x: 1, y: 0.1 },
  responsibility: { x: 0, y: 1 },
}

const steps = 240

/**
 * Where things stand: what was asked for in the middle, each kind on its side, strongly tied ones nearer. The same task
 * gives the same layout.
 *
 * @returns x and y of each thing, in their order
 */
export function layoutOf({ things, ties, aspect }: LayoutTask): Float32Array {
  const spread = 60 + 14 * Math.sqrt(things.length)
  const [wide, high] = [Math.sqrt(aspect), 1 / Math.sqrt(aspect)]
  const asked = things.filter(({ asked }) => asked).length
  let place = 0
  const nodes = things.map(({ kind, asked: isAsked, from }, index): Placed => {
    const turn = isAsked ? (place++ / asked) * 2 * Math.PI : index * goldenAngle
    const ring = isAsked ? (asked === 1 ? 0 : spread * 0.35) : 0
    const [x, y] = isAsked
      ? [-ring * Math.cos(turn) * wide, -ring * Math.sin(turn) * high]
      : [sides[kind].x * spread * wide, sides[kind].y * spread * high]
    // Things that begin at one point would never part.
    const near = isAsked ? 0 : 4 * Math.sqrt(index)
    const start = from ?? { x: x + near * Math.cos(turn), y: y + near * Math.sin(turn) }
    return { ...start, goal: { x, y }, isAsked }
  })
  const links = ties.map(({ from, to, weight }): Tied => ({ source: from, target: to, weight }))
  const isKnown = things.some(({ from }) => from !== undefined)
  const simulation = forceSimulation<Placed>(nodes)
    .alpha(isKnown ? 0.6 : 1)
    .stop()
    .force(
      'ties',
      forceLink<Placed, Tied>(links)
        .distance(({ weight }) => spread * (1.1 - 0.6 * weight))
        .strength(({ source, target, weight }) => {
          const [a, b] = [source as Placed, target as Placed]
          return (a.isAsked || b.isAsked ? 0.12 : 0.015) * weight
        }),
    )
    .force(
      'apart',
      forceManyBody<Placed>()
        .strength(-140)
        .distanceMax(spread * 3),
    )
    .force(
      'room',
      forceCollide<Placed>(({ isAsked }) => (isAsked ? 30 : 14)),
    )
    .force(
      'across',
      forceX<Placed>(({ goal }) => goal.x).strength(({ isAsked }) => (isAsked ? 0.4 : 0.09)),
    )
    .force(
      'down',
      forceY<Placed>(({ goal }) => goal.y).strength(({ isAsked }) => (isAsked ? 0.4 : 0.11 * aspect)),
    )
  simulation.tick(steps)
  const places = new Float32Array(nodes.length * 2)
  const [stretchX, stretchY] = stretch(nodes, aspect)
  nodes.forEach(({ x, y }, index) => {
    places[index * 2] = x * stretchX
    places[index * 2 + 1] = y * stretchY
  })
  return places
}

/** No axis is stretched more than this. */
const mostStretch = 1.8

/** What the axes are multiplied by to fill the picture: names need rows more than columns. */
function stretch(points: readonly Point[], aspect: number): readonly [x: number, y: number] {
  const length = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
  if (points.length < 3) return [1, 1]
  const ratio = length(points.map(({ x }) => x)) / length(points.map(({ y }) => y))
  const factor = Math.max(1 / mostStretch, Math.min(mostStretch, ratio / aspect))
  return factor > 1 ? [1, factor] : [1 / factor, 1]
}

interface Placed extends SimulationNodeDatum {
  x: number
  y: number
  readonly goal: Point
  readonly isAsked: boolean
}

interface Tied extends SimulationLinkDatum<Placed> {
  readonly weight: number
}

/** The angle that keeps points of a spiral evenly apart. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5))
