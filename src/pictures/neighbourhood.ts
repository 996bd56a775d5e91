import { kindShapes, type NodeKind } from './kindShape.ts'
import { labelPlaces } from './labelPlaces.ts'
import { bead, length, polygon, stroke, text } from './marks.ts'
import { roleClass } from './palette.ts'
import { checked, type PictureOptions } from './pictureOptions.ts'
import { svgPicture } from './svgPicture.ts'
import { nameList } from './wrapText.ts'

/** Something that stands around what was asked for. */
export interface PicturedNode {
  readonly id: string
  readonly label: string
  readonly kind: NodeKind
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
 * Nodes and the edges between them. Roles that were asked for have the colours of roles, everything else is ink; a shape
 * says what kind a node is.
 *
 * @throws Problem BAD_INPUT for a width out of range
 */
export function neighbourhood({ nodes, edges }: PicturedNeighbourhood, options: PictureOptions): string {
  const { width, theme } = checked(options)
  const place = scale(nodes, width)
  const asked = nodes.filter(({ asked }) => asked)
  const colours = new Map(asked.filter(({ kind }) => kind === 'role').map(({ id }, at) => [id, roleClass(at)]))
  const lines = edges.flatMap(({ from, to, weight }) => {
    const [a, b] = [place.at.get(from), place.at.get(to)]
    if (a === undefined || b === undefined) return []
    const path = `M${length(a.x)} ${length(a.y)} L${length(b.x)} ${length(b.y)}`
    return [stroke(path, colours.get(from) ?? colours.get(to) ?? 'quiet', 0.75 + weight * 2.5, 0.4)]
  })
  // What was asked for is named first.
  const drawn = [...asked, ...nodes.filter(({ asked }) => !asked)].map((node) => ({
    ...node,
    ...place.at.get(node.id)!,
    radius: node.asked ? 9 : 5,
    weight: node.asked ? ('semibold' as const) : ('regular' as const),
    room: 220,
    colour: colours.get(node.id) ?? 'ink',
  }))
  const shapes = drawn.map(({ kind, x, y, radius, colour }) => {
    const corners = kindShapes[kind]
    if (corners === 'circle') return bead(x, y, radius, colour)
    return polygon(
      corners.map(([right, down]) => [x + right * radius, y + down * radius]),
      colour,
    )
  })
  const labels = labelPlaces(drawn, { width, height: place.height, size }).map(({ of, text: line, x, y, weight }) =>
    text(x, y, line, { size, colour: drawn[of]!.colour, weight }),
  )
  const names = nodes.filter(({ asked }) => !asked).map(({ label }) => label)
  const title = `Around ${nameList(
    asked.map(({ label }) => label),
    asked.length,
  )}`
  const description =
    names.length === 0 ? 'Nothing stands around it.' : `${nameList(names.slice(0, 40), names.length)}.`
  const marks = [...lines, ...shapes, ...labels]
  return svgPicture({ width, height: place.height, theme, title, description, marks })
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
