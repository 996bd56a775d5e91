import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The width of an element in CSS pixels, kept up to date; undefined before it is laid out. */
export function useWidth<Kind extends HTMLElement>(): readonly [RefObject<Kind | null>, number | undefined] {
  const element = useRef<Kind>(null)
  const [width, setWidth] = useState<number>()
  useLayoutEffect(() => {
    const observed = element.current!
    const measure = () => setWidth(observed.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(observed)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}
