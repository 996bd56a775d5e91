import { bar, bead, length } from './marks.ts'

/** Kinds of nodes in a neighbourhood. */
export type NodeKind = 'role' | 'skill' | 'library' | 'responsibility'

/** What readers call each kind. */
export const kindWords: Readonly<Record<NodeKind, string>> = {
  role: 'career',
  skill: 'skill',
  library: 'tool',
  responsibility: 'responsibility',
}

/** The shape of a kind: a ring for roles, a disc for skills, a square for tools, a diamond for responsibilities. */
export function nodeShape(kind: NodeKind, x: number, y: number, radius: number, colour: string): string {
  if (kind === 'skill') return bead(x, y, radius, colour)
  if (kind === 'library') return bar(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8, colour)
  if (kind === 'role') return bead(x, y, radius + 1, colour) + bead(x, y, radius * 0.45, 'paper')
  const [left, right, top, bottom] = [x - radius, x + radius, y - radius, y + radius].map(length)
  const path = `M${left} ${length(y)} L${length(x)} ${top} L${right} ${length(y)} L${length(x)} ${bottom} Z`
  return `<path class="${colour}" d="${path}" fill="currentColor"/>`
}
