import { parameterIn } from './pictureAddress.ts'
import { looks, usualWidth } from './pictureParameters.ts'
import { sentencePicture } from './sentencePicture.ts'

/** A picture of what is wrong, in the colours and the width that were asked for, unless these are what is wrong. */
export function problemPicture(message: string, query: string): string {
  const width = parameterIn(query, 'width', looks.width) ?? usualWidth
  return sentencePicture(message, { width, theme: parameterIn(query, 'theme', looks.theme) ?? 'auto' })
}
