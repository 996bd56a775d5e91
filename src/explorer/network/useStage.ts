import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { frameRoom } from './camera.ts'
import { Stage } from './stage.ts'

/** Whatever makes the page look different without a change of its size. */
const looks = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', 'print']

/**
 * The stage of a canvas within a frame, for as long as both are shown; it follows the frame's size, the density of the
 * screen and the colours of the page.
 */
export function useStage(): readonly [RefObject<HTMLDivElement | null>, Stage | undefined, number | undefined] {
  const frame = useRef<HTMLDivElement>(null)
  const [stage, setStage] = useState<Stage>()
  const [aspect, setAspect] = useState<number>()
  useLayoutEffect(() => {
    const element = frame.current!
    const made = new Stage(element.querySelector('canvas')!)
    setStage(made)
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      made.resize({ width, height })
      // Rounded, so that a scroll bar that comes or goes lays nothing out anew.
      const ratio = (width - 2 * frameRoom.x) / (height - 2 * frameRoom.y)
      if (height > 0) setAspect(Math.max(0.5, Math.min(2, Math.round(ratio * 4) / 4)))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const recolour = () => made.recolour()
    const redraw = () => made.redraw()
    const queries = looks.map((query) => matchMedia(query))
    for (const query of queries) query.addEventListener('change', recolour)
    // Zoom and another screen change the density, and with it the size of the window.
    addEventListener('resize', redraw)
    document.fonts.ready.then(redraw)
    return () => {
      observer.disconnect()
      for (const query of queries) query.removeEventListener('change', recolour)
      removeEventListener('resize', redraw)
      made.stop()
    }
  }, [])
  return [frame, stage, aspect]
}
