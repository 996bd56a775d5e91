import { type ReactNode, useEffect, useState } from 'react'

/** Whether the page has painted an answer: what is built later is built fast, from code that has run before. */
let wasPainted = false

/**
 * What stands below what a phone shows at once. On the page's first view it is built once the rest is painted, so that
 * slow phones show the answer sooner; later views build it at once, so that going back finds the place that was left.
 */
export function BelowFold({ children }: { readonly children: ReactNode }): ReactNode {
  const [isBuilt, setBuilt] = useState(wasPainted)
  useEffect(() => {
    if (isBuilt) return
    const build = () => {
      wasPainted = true
      setBuilt(true)
    }
    // Nothing is painted in a tab that is not looked at.
    if (document.hidden) build()
    else requestAnimationFrame(() => setTimeout(build))
  }, [isBuilt])
  return isBuilt ? children : <div className="below-fold" />
}
