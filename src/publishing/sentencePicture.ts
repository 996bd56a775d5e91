import { lineHeight, textLines } from '../pictures/marks.ts'
import type { PictureOptions } from '../pictures/pictureOptions.ts'
import { svgPicture } from '../pictures/svgPicture.ts'
import { wrapText } from '../pictures/wrapText.ts'

const margin = 16
const size = 16

/** A picture that only says something: where there is nothing to draw. */
export function sentencePicture(sentence: string, { width, theme }: PictureOptions): string {
  const lines = wrapText(sentence, Math.min(width - 2 * margin, 640), size)
  return svgPicture({
    width,
    height: lines.length * lineHeight(size) + 2 * margin,
    theme,
    title: sentence,
    description: '',
    marks: [textLines(margin, margin + size, lines, { size })],
  })
}
