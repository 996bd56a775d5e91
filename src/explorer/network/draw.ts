import { labelPlaces, labelSize, type PlacedLabel } from '../../pictures/labelPlaces.ts'
import { type Camera, type Size, toScreen } from './camera.ts'
import type { Point } from './layout.ts'
import type { Thing } from './thing.ts'

/** What the picture shows, apart from where one looks. */
export interface Scene {
  readonly things: readonly Thing[]
  /** By the places of their things. */
  readonly ties: readonly { readonly from: number; readonly to: number; readonly weight: number }[]
  /** Where the things stand in the layout. */
  readonly points: readonly Point[]
}

/** How it is shown now. */
export interface Look {
  readonly camera: Camera
  readonly size: Size
  /** Device pixels per CSS pixel. */
  readonly density: number
  /** Colours by class: paper, ink, quiet, role-1 and so on. */
  readonly colours: ReadonlyMap<string, string>
  readonly font: string
  /** The thing that keys or the pointer are at. */
  readonly current: number | undefined
  /** The thing that is open in the list. */
  readonly open: number | undefined
  /** Whether the picture has the focus of the keyboard. */
  readonly focused: boolean
}

/** What is drawn on; tests have a recorder. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'setTransform'
  | 'clearRect'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'arc'
  | 'stroke'
  | 'fill'
  | 'fillText'
  | 'fillRect'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'globalAlpha'
  | 'font'
>

const [askedRadius, radius] = [9, 5]

/** From the middle of a thing to its edge, in CSS pixels. */
export function radiusOf({ asked }: Pick<Thing, 'asked'>): number {
  return asked ? askedRadius : radius
}

/** Draws all of it anew. */
export function draw(pen: Pen, scene: Scene, look: Look): void {
  const { size, density, camera } = look
  const at = scene.points.map((point) => toScreen(camera, point, size))
  pen.setTransform(density, 0, 0, density, 0, 0)
  pen.clearRect(0, 0, size.width, size.height)
  drawTies(pen, scene, at, look)
  scene.things.forEach((thing, index) => {
    drawThing(pen, thing, at[index]!, look)
  })
  for (const [index, width] of [
    [look.open, 1.5],
    [look.focused ? look.current : undefined, 3],
  ] as const) {
    if (index === undefined || at[index] === undefined) continue
    const { x, y } = at[index]
    pen.strokeStyle = look.colours.get('ink') ?? ''
    pen.lineWidth = width
    pen.beginPath()
    pen.arc(x, y, radiusOf(scene.things[index]!) + 6, 0, 2 * Math.PI)
    pen.stroke()
  }
  drawLabels(pen, scene, at, look)
}

/** Ties of the thing that one is at are drawn in full, the others pale. */
function drawTies(pen: Pen, { things, ties }: Scene, at: readonly Point[], { colours, current, open }: Look): void {
  const shown = current ?? open
  for (const { from, to, weight } of ties) {
    const [a, b] = [at[from]!, at[to]!]
    const colour =
      [things[from]!, things[to]!].find(({ asked, colour }) => asked && colour !== 'ink')?.colour ?? 'quiet'
    const isOfShown = shown !== undefined && (from === shown || to === shown)
    const isOfAsked = things[from]!.asked || things[to]!.asked
    pen.globalAlpha = isOfShown ? 0.9 : shown !== undefined ? 0.12 : isOfAsked ? 0.35 : 0.16
    pen.strokeStyle = colours.get(colour) ?? ''
    pen.lineWidth = 0.75 + weight * 1.75
    pen.beginPath()
    pen.moveTo(a.x, a.y)
    pen.lineTo(b.x, b.y)
    pen.stroke()
  }
  pen.globalAlpha = 1
}

/** Shapes tell kinds apart, as in src/pictures/nodeShape.ts: a colour means a role. */
function drawThing(pen: Pen, thing: Thing, { x, y }: Point, { colours }: Look): void {
  const radius = radiusOf(thing)
  pen.fillStyle = colours.get(thing.colour) ?? ''
  const disc = (radius: number) => {
    pen.beginPath()
    pen.arc(x, y, radius, 0, 2 * Math.PI)
    pen.fill()
  }
  if (thing.kind === 'skill') disc(radius)
  else if (thing.kind === 'library') pen.fillRect(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8)
  else if (thing.kind === 'role') {
    disc(radius + 1)
    pen.fillStyle = colours.get('paper') ?? ''
    disc(radius * 0.45)
  } else {
    pen.beginPath()
    pen.moveTo(x - radius, y)
    pen.lineTo(x, y - radius)
    pen.lineTo(x + radius, y)
    pen.lineTo(x, y + radius)
    pen.closePath()
    pen.fill()
  }
}

function drawLabels(pen: Pen, { things }: Scene, at: readonly Point[], look: Look): void {
  const { colours, font } = look
  for (const { point, line, box } of labelsOf(things, at, look)) {
    const thing = things[point]!
    // Lines run behind names, not through them.
    pen.globalAlpha = 0.8
    pen.fillStyle = colours.get('paper') ?? ''
    pen.fillRect(box.left - 1, box.top, box.right - box.left + 2, box.bottom - box.top)
    pen.globalAlpha = 1
    pen.fillStyle = colours.get(thing.colour) ?? ''
    pen.font = `${isSemibold(point, thing, look) ? 600 : 400} ${labelSize}px ${font}`
    pen.fillText(line, box.left, box.top + labelSize * 0.82)
  }
}

/** The labels there is room for: of what one is at, then of what was asked for, then of the nearest. */
export function labelsOf(
  things: readonly Thing[],
  at: readonly Point[],
  look: Pick<Look, 'size' | 'current' | 'open'>,
): PlacedLabel[] {
  const first = (index: number) => (index === look.current ? 0 : index === look.open ? 1 : things[index]!.asked ? 2 : 3)
  const order = things.map((_, index) => index).sort((a, b) => first(a) - first(b) || a - b)
  const points = order.map((index) => {
    const thing = things[index]!
    return {
      ...at[index]!,
      radius: radiusOf(thing),
      label: thing.label,
      isSemibold: isSemibold(index, thing, look),
    }
  })
  const frame = { left: 4, top: 4, right: look.size.width - 4, bottom: look.size.height - 4 }
  return labelPlaces(points, frame).map((label) => ({ ...label, point: order[label.point]! }))
}

function isSemibold(index: number, { asked }: Thing, { current, open }: Pick<Look, 'current' | 'open'>): boolean {
  return asked || index === current || index === open
}
