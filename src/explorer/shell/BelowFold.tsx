import { type ReactNode, useLayoutEffect, useState } from 'react'

/** What builds the parts of the first view that are still to come, in their order. */
const parts: (() => void)[] = []
let isWaiting = false
/** Whether the first view is complete: what is built later is built fast, from code that has run before. */
let isComplete = false

/**
 * What is not needed at once. On the page's first view such parts are built one by one, each after what is before it was
 * painted, so that slow phones show the answer sooner; later views build them at once, so that going back finds the place
 * that was left.
 */
export function BelowFold({ children }: { readonly children: ReactNode }): ReactNode {
  const [isBuilt, setBuilt] = useState(isComplete)
  useLayoutEffect(() => {
    if (!isComplete) buildLater(() => setBuilt(true))
  }, [])
  return isBuilt ? children : <div className="below-fold" />
}

function buildLater(build: () => void): void {
  parts.push(build)
  if (!isWaiting) afterPaint(buildNext)
  isWaiting = true
}

function buildNext(): void {
  const build = parts.shift()
  isComplete = build === undefined
  if (build === undefined) return
  build()
  afterPaint(buildNext)
}

function afterPaint(act: () => void): void {
  // Nothing is painted in a tab that is not looked at.
  if (document.hidden) setTimeout(act)
  else requestAnimationFrame(() => setTimeout(act))
}
