import { bar, escapeXml, length, lineHeight, textLines } from './marks.ts'
import { classRules, dark, light } from './palette.ts'
import type { Theme } from './pictureOptions.ts'
import { wrapText } from './wrapText.ts'

/** A font of the page, or one that most readers have and that is no wider than what was measured. */
export const fontFamily =
  "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', sans-serif"

/** Around what is drawn, in CSS pixels. */
export const margin = 16

/** Of the names of sources, in CSS pixels. */
const creditSize = 11

/** A picture before it is written. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly theme: Theme
  /** Written below, once each. */
  readonly credits?: readonly string[] | undefined
  /** Its name, for screen readers and tooltips. */
  readonly title: string
  /** What it shows, in words. */
  readonly description: string
  /** SVG elements, coloured by class. */
  readonly marks: readonly string[]
}

/** The text of an SVG file. The same drawing gives the same bytes. */
export function svgPicture({ width, height: drawn, theme, credits = [], title, description, marks }: Drawing): string {
  const named = [...new Set(credits)].flatMap((credit) => wrapText(credit, width - 2 * margin, creditSize))
  const below = named.length === 0 ? 0 : named.length * lineHeight(creditSize) + margin
  const height = drawn + below
  const [w, h] = [length(width), length(height)]
  const paper = theme === 'page' ? '' : bar(0, 0, width, height, 'paper')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="career-lattice ${theme}" width="${w}" height="${h}"`,
    ` viewBox="0 0 ${w} ${h}" role="img" font-family="${fontFamily}">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`,
    styleOf(theme),
    paper,
    ...marks,
    named.length === 0 ? '' : textLines(margin, drawn + creditSize, named, { size: creditSize, colour: 'quiet' }),
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
