import type { ReactNode } from 'react'
import { roleClass } from '../choosing/roleClass.ts'
import { words } from '../words/words.ts'

/** How well something is known, and how well it must be: in words, and as two bars. */
export function Levels({ now, needed }: { readonly now: number; readonly needed: number }): ReactNode {
  return (
    <div className="levels">
      <p>{words.transition.level(now, needed)}</p>
      <span className={`meter ${roleClass(0)}`} aria-hidden="true">
        <span style={{ width: `${now * 100}%` }} />
      </span>
      <span className={`meter ${roleClass(1)}`} aria-hidden="true">
        <span style={{ width: `${needed * 100}%` }} />
      </span>
    </div>
  )
}
