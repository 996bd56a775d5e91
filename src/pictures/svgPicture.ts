import { bar, escapeXml, length } from './marks.ts'
import { classRules, dark, light } from './palette.ts'
import type { Theme } from './pictureOptions.ts'

/** A font of the page, or one that most readers have and that is no wider than what was measured. */
export const fontFamily =
  "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', sans-serif"

/** Around what is drawn, in CSS pixels. */
export const margin = 16

/** A picture before it is written. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly theme: Theme
  /** Its name, for screen readers and tooltips. */
  readonly title: string
  /** What it shows, in words. */
  readonly description: string
  /** SVG elements, coloured by class. */
  readonly marks: readonly string[]
}

/** The text of an SVG file. The same drawing gives the same bytes. */
export function svgPicture({ width, height, theme, title, description, marks }: Drawing): string {
  const [w, h] = [length(width), length(height)]
  const paper = theme === 'page' ? '' : bar(0, 0, width, height, 'paper')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="career-lattice ${theme}" width="${w}" height="${h}"`,
    ` viewBox="0 0 ${w} ${h}" role="img" font-family="${fontFamily}">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`,
    styleOf(theme),
    paper,
    ...marks,
    '</svg>',
  ].join('')
}

/** The height of the small letters of Atkinson Hyperlegible Next, in em. A wider font is drawn smaller, so that it fits. */
const smallLetters = 0.496

function styleOf(theme: Theme): string {
  if (theme === 'page') return ''
  const within = `.career-lattice.${theme}`
  const colours = classRules(theme === 'dark' ? dark : light, within)
  const night = theme === 'auto' ? `@media (prefers-color-scheme:dark){${classRules(dark, within)}}` : ''
  return `<style>${within}{font-size-adjust:${smallLetters}}${colours}${night}</style>`
}
