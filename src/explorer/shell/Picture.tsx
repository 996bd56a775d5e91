import type { ReactNode } from 'react'
import type { Theme } from '../../pictures/pictureOptions.ts'
import { Drawing } from './Drawing.tsx'
import { SavePicture } from './SavePicture.tsx'
import { useWidth } from './useWidth.ts'

/** The widths that a picture is drawn in, in CSS pixels. */
const [least, most] = [280, 900]

/** A picture as wide as its place, and a way to save it. */
export function Picture({
  name,
  draw,
}: {
  /** Of the file that it is saved as, without its ending. */
  readonly name: string
  readonly draw: (width: number, theme: Theme) => string
}): ReactNode {
  const [frame, width] = useWidth<HTMLElement>()
  return (
    <figure ref={frame} className="picture">
      {width !== undefined && (
        <Drawing svg={draw(Math.min(Math.max(width, least), most), 'page')} className="drawing" />
      )}
      <figcaption>
        <SavePicture name={name} draw={(theme) => draw(760, theme)} />
      </figcaption>
    </figure>
  )
}
