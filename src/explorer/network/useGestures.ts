import { type RefObject, useEffect, useEffectEvent } from 'react'
import { zoomed } from './camera.ts'
import { dragged, wheelFactor } from './gestures.ts'
import { hit } from './hit.ts'
import type { Point } from './layout.ts'
import type { Stage } from './stage.ts'

/** A pointer that moved less than this was a click, in CSS pixels. */
const clickRoom = 5

/**
 * Moves and zooms by mouse, pen, fingers and wheel. One finger scrolls the page, as everywhere; the wheel zooms once the
 * picture has the focus, or with Ctrl.
 *
 * @param onPoint what a mouse is over, by its place; undefined for nothing
 * @param onOpen what was clicked or tapped
 */
export function useGestures(
  frame: RefObject<HTMLDivElement | null>,
  stage: Stage | undefined,
  onPoint: (place: number | undefined) => void,
  onOpen: (place: number) => void,
): void {
  const point = useEffectEvent(onPoint)
  const open = useEffectEvent(onOpen)
  useEffect(() => {
    const element = frame.current
    if (element === null || stage === undefined) return
    const pointers = new Map<number, Point>()
    let travelled = 0
    const at = ({ clientX, clientY }: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect()
      return { x: clientX - left, y: clientY - top }
    }
    const listening = new AbortController()
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
    ) => element.addEventListener(name, listener, { passive: false, signal: listening.signal })
    on('pointerdown', (event) => {
      if (event.button !== 0) return
      if (pointers.size === 0) travelled = 0
      pointers.set(event.pointerId, at(event))
      element.setPointerCapture(event.pointerId)
    })
    on('pointermove', (event) => {
      const to = at(event)
      const from = pointers.get(event.pointerId)
      if (from === undefined) {
        if (event.pointerType === 'mouse') point(hit(stage.onScreen(), to))
        return
      }
      travelled += Math.hypot(to.x - from.x, to.y - from.y)
      const isScroll = event.pointerType === 'touch' && pointers.size === 1
      if (!isScroll && travelled > clickRoom) {
        stage.look(dragged(stage.camera, pointers, event.pointerId, to, stage.size))
      }
      pointers.set(event.pointerId, to)
    })
    on('pointerup', (event) => {
      if (!pointers.delete(event.pointerId) || pointers.size > 0 || travelled > clickRoom) return
      const place = hit(stage.onScreen(), at(event), event.pointerType === 'touch' ? 24 : undefined)
      if (place !== undefined) open(place)
    })
    on('pointercancel', ({ pointerId }) => void pointers.delete(pointerId))
    on('pointerleave', () => point(undefined))
    on('touchmove', (event) => {
      if (event.touches.length > 1) event.preventDefault()
    })
    on('wheel', (event) => {
      if (!event.ctrlKey && document.activeElement !== element) return
      event.preventDefault()
      const factor = wheelFactor(event.deltaY, event.deltaMode, event.ctrlKey)
      stage.look(zoomed(stage.camera, factor, at(event), stage.size))
    })
    return () => listening.abort()
  }, [frame, stage])
}
