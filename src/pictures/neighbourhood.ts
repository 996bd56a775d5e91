import { bar, bead, length, stroke, text } from './marks.ts'
import { roleClass } from './palette.ts'
import { checked, type PictureOptions } from './pictureOptions.ts'
import { svgPicture } from './svgPicture.ts'
import { textWidth } from './textWidth.ts'
import { nameList, wrapWithin } from './wrapText.ts'

/** Something that stands around what was asked for. */
export interface PicturedNode {
  readonly id: string
  readonly label: string
  readonly kind: 'role' | 'skill' | 'library' | 'responsibility'
  /** In any unit: the picture is scaled to its width. */
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

const margin = 20
const size = 13

/**
 * Nodes and the edges between them. What was asked for has the colours of roles, everything else is ink.
 *
 * @throws Problem BAD_INPUT for a width out of range
 */
export function neighbourhood({ nodes, edges }: PicturedNeighbourhood, options: PictureOptions): string {
  const { width, theme } = checked(options)
  const place = scale(nodes, width)
  const asked = nodes.filter(({ asked }) => asked)
  const colours = new Map(asked.map(({ id }, at) => [id, roleClass(at)]))
  const marks: string[] = []
  for (const { from, to, weight } of edges) {
    const [a, b] = [place.at.get(from), place.at.get(to)]
    if (a === undefined || b === undefined) continue
    const path = `M${length(a.x)} ${length(a.y)} L${length(b.x)} ${length(b.y)}`
    marks.push(stroke(path, colours.get(from) ?? colours.get(to) ?? 'quiet', 0.75 + weight * 2.5, 0.4))
  }
  const taken: Box[] = []
  const labels: string[] = []
  for (const node of nodes) {
    const { x, y } = place.at.get(node.id)!
    const radius = node.asked ? 9 : 5
    const colour = colours.get(node.id) ?? 'ink'
    marks.push(shape(node.kind, x, y, radius, colour))
    taken.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
  }
  for (const node of [...asked, ...nodes.filter(({ asked }) => !asked)]) {
    const { x, y } = place.at.get(node.id)!
    const radius = node.asked ? 9 : 5
    const weight = node.asked ? 'semibold' : 'regular'
    const [line] = wrapWithin(node.label, Math.min(220, width - 2 * margin), size, 1, weight)
    if (line === undefined) continue
    const long = textWidth(line, size, weight)
    const candidates = [
      [x + radius + 4, y - size / 2],
      [x - radius - 4 - long, y - size / 2],
      [x - long / 2, y + radius + 2],
      [x - long / 2, y - radius - 2 - size],
    ].map(([left, top]) => ({ left: left!, top: top!, right: left! + long, bottom: top! + size }))
    const inside = (box: Box) =>
      box.left >= 4 && box.right <= width - 4 && box.top >= 4 && box.bottom <= place.height - 4
    const box = candidates.find((box) => inside(box) && !taken.some((other) => overlaps(box, other)))
    if (box === undefined) continue
    taken.push(box)
    labels.push(text(box.left, box.top + size * 0.82, line, { size, colour: colours.get(node.id) ?? 'ink', weight }))
  }
  const names = nodes.filter(({ asked }) => !asked).map(({ label }) => label)
  const title = `Around ${nameList(
    asked.map(({ label }) => label),
    asked.length,
  )}`
  const description =
    names.length === 0 ? 'Nothing stands around it.' : `${nameList(names.slice(0, 40), names.length)}.`
  return svgPicture({ width, height: place.height, theme, title, description, marks: [...marks, ...labels] })
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function shape(kind: PicturedNode['kind'], x: number, y: number, radius: number, colour: string): string {
  if (kind === 'role' || kind === 'skill') return bead(x, y, kind === 'role' ? radius + 1 : radius, colour)
  return bar(x - radius, y - radius, radius * 2, radius * 2, colour)
}

/** Where nodes stand in the picture, and how high it then is. */
function scale(nodes: readonly PicturedNode[], width: number) {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)]
  const [left, right] = [Math.min(...xs, 0), Math.max(...xs, 0)]
  const [top, bottom] = [Math.min(...ys, 0), Math.max(...ys, 0)]
  const height = Math.round(Math.min(width, Math.max(width * 0.6, 320)))
  const factor = Math.min((width - 4 * margin) / (right - left || 1), (height - 4 * margin) / (bottom - top || 1))
  const [dx, dy] = [(width - (right + left) * factor) / 2, (height - (bottom + top) * factor) / 2]
  const at = new Map(nodes.map(({ id, x, y }) => [id, { x: x * factor + dx, y: y * factor + dy }]))
  return { at, height }
}
