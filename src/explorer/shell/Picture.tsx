import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { Theme } from '../../pictures/pictureOptions.ts'
import { Drawing } from './Drawing.tsx'
import { SavePicture } from './SavePicture.tsx'

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
  const frame = useRef<HTMLElement>(null)
  const [width, setWidth] = useState<number>()
  useLayoutEffect(() => {
    const element = frame.current!
    const measure = () => setWidth(Math.round(Math.min(Math.max(element.clientWidth, least), most)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <figure ref={frame} className="picture">
      {width !== undefined && <Drawing svg={draw(width, 'page')} className="drawing" />}
      <figcaption>
        <SavePicture name={name} draw={(theme) => draw(760, theme)} />
      </figcaption>
    </figure>
  )
}
