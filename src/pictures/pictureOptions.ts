import { Problem } from '../problem.ts'

/**
 * Where a picture takes its colours from: a palette for light or dark paper, whichever of both the reader prefers, or the
 * CSS of the page that it stands in. For the page it has classes only and no `<style>`, which a strict CSP forbids.
 */
export type Theme = 'light' | 'dark' | 'auto' | 'page'

/** How a picture is drawn. */
export interface PictureOptions {
  /** In CSS pixels, 280 to 1600; the height follows from what is shown. */
  readonly width: number
  readonly theme: Theme
  /** Who is to be named below the picture, as the licences of its sources ask: Source.attribution of the API. */
  readonly credits?: readonly string[] | undefined
}

/** The widths that pictures are drawn in, in CSS pixels. */
export const leastWidth = 280
export const mostWidth = 1600

/** Gives the options back. @throws Problem BAD_INPUT for a width out of range. */
export function checked<Options extends PictureOptions>(options: Options): Options {
  const { width } = options
  if (width >= leastWidth && width <= mostWidth) return options
  throw new Problem('BAD_INPUT', `width is ${width}; a picture is ${leastWidth} to ${mostWidth} pixels wide.`)
}
