import { type Camera, fitted, revealing, type Size, toScreen } from './camera.ts'
import { canvasColours } from './canvasColours.ts'
import { draw } from './draw.ts'
import type { Point } from './layout.ts'
import { movingTime, onTheWay } from './moving.ts'
import type { LaidOut } from './useLayout.ts'

/** A canvas with its camera. It draws only when something has changed, at most once a frame. */
export class Stage {
  camera: Camera = { x: 0, y: 0, scale: 1 }
  size: Size = { width: 0, height: 0 }
  readonly #canvas: HTMLCanvasElement
  readonly #pen: CanvasRenderingContext2D
  #shown: LaidOut = { things: [], ties: [], places: new Map() }
  #from: ReadonlyMap<string, Point> = new Map()
  #points: readonly Point[] = []
  /** When things began to move, by the clock of frames; undefined while they rest. */
  #began: number | 'now' | undefined
  #colours: ReadonlyMap<string, string> | undefined
  #marked: { readonly current: number | undefined; readonly open: number | undefined; readonly focused: boolean } = {
    current: undefined,
    open: undefined,
    focused: false,
  }
  #frame = 0
  /** Whether somebody has moved or zoomed: then the camera stays. */
  #isMoved = false

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas
    this.#pen = canvas.getContext('2d')!
  }

  /** Where the things are, in the picture. */
  onScreen(): Point[] {
    return this.#points.map((point) => toScreen(this.camera, point, this.size))
  }

  /** Shows other things, or the same elsewhere. @param isMoving whether those that were there before move to their places */
  show(shown: LaidOut, isMoving: boolean): void {
    const before = new Map(this.#shown.things.map(({ id }, place) => [id, this.#points[place]!]))
    const isOther = shown.places !== this.#shown.places
    this.#shown = shown
    this.#from = before
    this.#began = isMoving && isOther && before.size > 0 ? 'now' : undefined
    this.#place(this.#began === undefined ? 1 : 0)
    if (isOther && !this.#isMoved) this.#fit()
    this.redraw()
  }

  mark(marked: { readonly current: number | undefined; readonly open: number | undefined; readonly focused: boolean }) {
    this.#marked = marked
    this.redraw()
  }

  /** @param size in CSS pixels */
  resize(size: Size): void {
    if (size.width === this.size.width && size.height === this.size.height) return
    this.size = size
    if (!this.#isMoved) this.#fit()
    this.redraw()
  }

  /** Looks elsewhere. */
  look(camera: Camera): void {
    this.camera = camera
    this.#isMoved = true
    this.redraw()
  }

  /** Moves as little as is needed to show a thing. */
  reveal(place: number): void {
    const point = this.#points[place]
    if (point !== undefined) this.look(revealing(this.camera, point, this.size))
  }

  /** Shows all of it, now and when it changes. */
  whole(): void {
    this.#isMoved = false
    this.#fit()
    this.redraw()
  }

  /** Takes the colours of the page anew. */
  recolour(): void {
    this.#colours = undefined
    this.redraw()
  }

  redraw(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#draw)
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }

  readonly #draw = (now: number): void => {
    this.#frame = 0
    const { width, height } = this.size
    if (width === 0 || height === 0) return
    if (this.#began !== undefined) {
      if (this.#began === 'now') this.#began = now
      const share = (now - this.#began) / movingTime
      this.#place(share)
      if (share >= 1) this.#began = undefined
      else this.redraw()
    }
    const density = devicePixelRatio || 1
    const [across, down] = [Math.round(width * density), Math.round(height * density)]
    if (this.#canvas.width !== across) this.#canvas.width = across
    if (this.#canvas.height !== down) this.#canvas.height = down
    this.#colours ??= canvasColours(this.#canvas.parentElement!)
    draw(
      this.#pen,
      { ...this.#shown, points: this.#points },
      {
        camera: this.camera,
        size: this.size,
        density,
        colours: this.#colours,
        font: getComputedStyle(this.#canvas).fontFamily,
        ...this.#marked,
      },
    )
  }

  #place(share: number): void {
    const { things, places } = this.#shown
    this.#points = onTheWay(
      things.map(({ id }) => id),
      this.#from,
      places,
      share,
    )
  }

  #fit(): void {
    this.camera = fitted([...this.#shown.places.values()], this.size)
  }
}
