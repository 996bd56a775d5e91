import { labelPlaces, labelSize } from './labelPlaces.ts'
import { bar, length, lineHeight, stroke, text } from './marks.ts'
import { nameList } from './nameList.ts'
import { kindWords, type NodeKind, nodeShape } from './nodeShape.ts'
import { roleClass } from './palette.ts'
import { checked, type PictureOptions } from './pictureOptions.ts'
import { margin, svgPicture } from './svgPicture.ts'
import { textWidth } from './textWidth.ts'

/** Something that stands around what was asked for. */
export interface PicturedNode {
  readonly id: string
  readonly label: string
  readonly kind: NodeKind
  /** In any unit: the picture is scaled to its width and height. */
  readonly x: number
  readonly y: number
  /** Whether it is what was asked for. */
  readonly asked: boolean
}

/** An edge between two nodes, by their ids. */
export interface PicturedEdge {
  readonly from: string
  readonly to: string
  /** Above 0, at most 1. */
  readonly weight: number
}

export interface PicturedNeighbourhood {
  /** The nearest first: where labels would overlap, the first ones have theirs. */
  readonly nodes: readonly PicturedNode[]
  readonly edges: readonly PicturedEdge[]
}

/** So many neighbours are named in the description. */
const mostNamed = 40

/**
 * Nodes and the edges between them. Roles that were asked for have their colours, as have their edges; everything else is
 * ink. Radial positions are given by radialLayout.
 *
 * @throws Problem BAD_INPUT for a width out of range
 */
export function neighbourhood({ nodes, edges }: PicturedNeighbourhood, options: PictureOptions): string {
  const { width, theme } = checked(options)
  const ordered = [...nodes.filter(({ asked }) => asked), ...nodes.filter(({ asked }) => !asked)]
  const askedRoles = ordered.filter(({ asked, kind }) => asked && kind === 'role')
  const colours = new Map(askedRoles.map(({ id }, place) => [id, roleClass(place)]))
  const colourOf = (id: string) => colours.get(id) ?? 'ink'
  const height = heightFor(nodes.length, width)
  const at = scaled(ordered, width, height)
  const asked = new Set(ordered.filter(({ asked }) => asked).map(({ id }) => id))
  const lines = [[], []] as [string[], string[]]
  for (const { from, to, weight } of edges) {
    const [a, b] = [at.get(from), at.get(to)]
    if (a === undefined || b === undefined) continue
    const path = `M${length(a.x)} ${length(a.y)} L${length(b.x)} ${length(b.y)}`
    const end = asked.has(from) ? from : asked.has(to) ? to : undefined
    if (end === undefined) lines[0].push(stroke(path, 'rule', 1))
    else lines[1].push(stroke(path, colourOf(end), Math.round((0.75 + weight * 2) * 100) / 100, 0.6))
  }
  const points = ordered.map((node) => {
    const { x, y } = at.get(node.id)!
    return { label: node.label, x, y, radius: node.asked ? 9 : 5, isSemibold: node.asked }
  })
  const shapes = points.map(({ x, y, radius }, place) => {
    return nodeShape(ordered[place]!.kind, x, y, radius, colourOf(ordered[place]!.id))
  })
  const frame = { left: 4, top: 4, right: width - 4, bottom: height - 4 }
  const placed = labelPlaces(points, frame)
  // Edges run behind names, not through them.
  const grounds = placed.map(({ box: { left, top, right, bottom } }) => {
    return bar(left - 1, top, right - left + 2, bottom - top, 'paper', 0.8)
  })
  const labels = placed.map(({ point, line, box }) => {
    const { id, asked } = ordered[point]!
    const weight = asked ? 'semibold' : 'regular'
    return text(box.left, box.top + labelSize * 0.82, line, { size: labelSize, colour: colourOf(id), weight })
  })
  const key = kindKey(ordered, width, height)
  const names = ordered.filter(({ asked }) => !asked).map(({ label }) => label)
  const title = nameList(ordered.filter(({ asked }) => asked).map(({ label }) => label))
  return svgPicture({
    width,
    height: key.bottom,
    theme,
    credits: options.credits,
    title: `What stands around ${title}`,
    description: names.length === 0 ? 'Nothing.' : `${nameList(names.slice(0, mostNamed), names.length)}.`,
    marks: [...lines[0], ...lines[1], ...grounds, ...shapes, ...labels, key.marks],
  })
}

/** More nodes need more height, and more so where there is little width. */
function heightFor(count: number, width: number): number {
  const needed = 260 + (count * 14 * 760) / Math.max(width, 300)
  return Math.round(Math.min(Math.max(needed, 300), Math.max(width * 1.5, 760)))
}

/** Where nodes stand in the picture, so that they fill it; labels have some room at its sides. */
function scaled(nodes: readonly PicturedNode[], width: number, height: number) {
  const side = Math.min(150, width * 0.14) + margin
  const x = spread(
    nodes.map(({ x }) => x),
    side,
    width - side,
  )
  const y = spread(
    nodes.map(({ y }) => y),
    margin + 14,
    height - margin - 14,
  )
  return new Map(nodes.map((node) => [node.id, { x: x(node.x), y: y(node.y) }]))
}

function spread(values: readonly number[], from: number, to: number): (value: number) => number {
  const least = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  const most = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  if (!(most > least)) return () => (from + to) / 2
  return (value) => from + ((value - least) / (most - least)) * (to - from)
}

/** What the shapes mean, below the picture. */
function kindKey(nodes: readonly PicturedNode[], width: number, top: number) {
  const kinds = (Object.keys(kindWords) as NodeKind[]).filter((kind) => nodes.some((node) => node.kind === kind))
  let [x, y] = [margin, top + 4]
  const marks = kinds.map((kind) => {
    const long = 16 + textWidth(kindWords[kind], labelSize) + 20
    if (x > margin && x + long - 20 > width - margin) [x, y] = [margin, y + lineHeight(labelSize) + 4]
    const mark =
      nodeShape(kind, x + 6, y + 8, 5, 'quiet') +
      text(x + 18, y + 13, kindWords[kind], { size: labelSize, colour: 'quiet' })
    x += long
    return mark
  })
  return { bottom: kinds.length === 0 ? top : y + lineHeight(labelSize) + margin, marks: marks.join('') }
}
