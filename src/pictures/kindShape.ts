/** The kinds of things that stand around others. */
export type NodeKind = 'role' | 'skill' | 'library' | 'responsibility'

/** A circle, or the corners of a shape around 0 0, of about the size of a circle of radius 1. */
export type Shape = 'circle' | readonly (readonly [x: number, y: number])[]

const side = 0.9
const tip = 1.25

/** What tells kinds apart: a shape, since a colour means a role. */
export const kindShapes: Readonly<Record<NodeKind, Shape>> = {
  role: 'circle',
  skill: [
    [0, -tip],
    [tip, 0],
    [0, tip],
    [-tip, 0],
  ],
  library: [
    [-side, -side],
    [side, -side],
    [side, side],
    [-side, side],
  ],
  responsibility: [
    [0, -1.15],
    [1.15, 0.9],
    [-1.15, 0.9],
  ],
}
