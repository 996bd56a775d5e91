import { kindShapes } from '../../pictures/kindShape.ts'
import { type LabelPlace, labelPlaces } from '../../pictures/labelPlaces.ts'
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

/** Of labels, in CSS pixels. */
export const labelSize = 13
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
    pen.fillStyle = look.colours.get(thing.colour) ?? ''
    outline(pen, thing, at[index]!, radiusOf(thing))
    pen.fill()
  })
  const { ink = '' } = Object.fromEntries(look.colours)
  for (const [index, width] of [
    [look.open, 1.5],
    [look.focused ? look.current : undefined, 3],
  ] as const) {
    if (index === undefined || at[index] === undefined) continue
    const { x, y } = at[index]
    pen.strokeStyle = ink
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

function outline(pen: Pen, { kind }: Thing, { x, y }: Point, radius: number): void {
  const corners = kindShapes[kind]
  pen.beginPath()
  if (corners === 'circle') {
    pen.arc(x, y, radius, 0, 2 * Math.PI)
    return
  }
  corners.forEach(([right, down], place) => {
    if (place === 0) pen.moveTo(x + right * radius, y + down * radius)
    else pen.lineTo(x + right * radius, y + down * radius)
  })
  pen.closePath()
}

function drawLabels(pen: Pen, { things }: Scene, at: readonly Point[], look: Look): void {
  const { colours, font, size } = look
  for (const { of, text, x, y, width, weight } of labelsOf(things, at, look)) {
    const thing = things[of]!
    // Lines must not run through letters.
    pen.globalAlpha = 0.8
    pen.fillStyle = colours.get('paper') ?? ''
    pen.fillRect(x - 1, y - labelSize * 0.82, Math.min(width + 2, size.width), labelSize + 1)
    pen.globalAlpha = 1
    pen.fillStyle = colours.get(thing.colour) ?? ''
    pen.font = `${weight === 'semibold' ? 600 : 400} ${labelSize}px ${font}`
    pen.fillText(text, x, y)
  }
}

/** The labels there is room for: of what one is at, then of what was asked for, then of the nearest. */
export function labelsOf(
  things: readonly Thing[],
  at: readonly Point[],
  { size, current, open }: Pick<Look, 'size' | 'current' | 'open'>,
): LabelPlace[] {
  const first = (index: number) => (index === current ? 0 : index === open ? 1 : things[index]!.asked ? 2 : 3)
  const order = things.map((_, index) => index).sort((a, b) => first(a) - first(b) || a - b)
  const named = order.map((index) => {
    const thing = things[index]!
    const isFirst = first(index) < 3
    const weight = isFirst ? ('semibold' as const) : ('regular' as const)
    return { ...at[index]!, radius: radiusOf(thing), label: thing.label, weight, room: isFirst ? 320 : 170 }
  })
  return labelPlaces(named, { ...size, size: labelSize }).map((place) => ({ ...place, of: order[place.of]! }))
}
