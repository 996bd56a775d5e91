import { DOMParser, type Element } from '@xmldom/xmldom'
import type { Box } from '../../src/pictures/labelPlaces.ts'
import { textWidth } from '../../src/pictures/textWidth.ts'

/** What stands where in a picture, in its own coordinates. */
export interface DrawnBoxes {
  readonly root: Element
  readonly width: number
  readonly height: number
  readonly texts: readonly (Box & { readonly line: string })[]
  readonly shapes: readonly Box[]
}

/** Reads a picture. @throws where it is no well-formed XML */
export function drawnBoxes(svg: string): DrawnBoxes {
  const fail = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(`${level}: ${message}`)
  }
  const root = new DOMParser({ onError: fail }).parseFromString(svg, 'image/svg+xml').documentElement!
  const texts: (Box & { line: string })[] = []
  const shapes: Box[] = []
  const walk = (element: Element, dx: number, dy: number) => {
    const number = (name: string) => Number(element.getAttribute(name) ?? 0)
    const [, x, y] = /translate\((\S+) (\S+)\)/.exec(element.getAttribute('transform') ?? '') ?? [null, 0, 0]
    const [left, top] = [dx + Number(x), dy + Number(y)]
    const box = (l: number, t: number, r: number, b: number): Box => {
      return { left: left + l, top: top + t, right: left + r, bottom: top + b }
    }
    switch (element.tagName) {
      case 'text': {
        const size = number('font-size')
        const line = element.textContent ?? ''
        const width = textWidth(line, size, element.hasAttribute('font-weight') ? 'semibold' : 'regular')
        const share = { start: 0, middle: 0.5, end: 1 }[element.getAttribute('text-anchor') ?? 'start']!
        const start = number('x') - width * share
        texts.push({ ...box(start, number('y') - size * 0.78, start + width, number('y') + size * 0.22), line })
        break
      }
      case 'rect':
        shapes.push(box(number('x'), number('y'), number('x') + number('width'), number('y') + number('height')))
        break
      case 'circle': {
        const [cx, cy, r] = [number('cx'), number('cy'), number('r')]
        shapes.push(box(cx - r, cy - r, cx + r, cy + r))
        break
      }
      case 'path':
        shapes.push(pathBox(element.getAttribute('d') ?? '', box))
    }
    for (const child of Array.from(element.childNodes)) if (child.nodeType === 1) walk(child as Element, left, top)
  }
  walk(root, 0, 0)
  return { root, width: Number(root.getAttribute('width')), height: Number(root.getAttribute('height')), texts, shapes }
}

/** Of a path of M, L, H, V and Z with absolute coordinates. */
function pathBox(path: string, box: (l: number, t: number, r: number, b: number) => Box): Box {
  const [xs, ys]: [number[], number[]] = [[], []]
  for (const [, command, figures] of path.matchAll(/([MLHVZ])([^MLHVZ]*)/g)) {
    const [one, two] = figures!.trim().split(' ').map(Number)
    if (command === 'H') xs.push(one!)
    else if (command === 'V') ys.push(one!)
    else if (command !== 'Z') {
      xs.push(one!)
      ys.push(two!)
    }
  }
  return box(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
}
