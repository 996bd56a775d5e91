import { lineHeight, textLines } from './marks.ts'
import { margin } from './svgPicture.ts'
import { wrapText } from './wrapText.ts'

const size = 17

/** No line of a sentence is longer, in CSS pixels: about 68 letters. */
export const longestLine = 600

/** The sentence above a picture. */
export interface Headline {
  /** Where what it stands above may begin, in CSS pixels. */
  readonly bottom: number
  readonly marks: string
}

/** A sentence above a picture of that width; nothing but the margin where there is none. */
export function headline(sentence: string | undefined, width: number): Headline {
  if (sentence === undefined) return { bottom: margin, marks: '' }
  const lines = wrapText(sentence, Math.min(width - 2 * margin, longestLine), size)
  const bottom = margin + lines.length * lineHeight(size) + 14
  return { bottom, marks: textLines(margin, margin + size, lines, { size }) }
}
