import type { ReactNode } from 'react'
import { words } from '../words/words.ts'
import { adopt, leaveShared, useKnown } from './known.ts'
import { thingsOf } from './mark.ts'

/** Says that the list shown came with a link, and whose counts from now on. */
export function SharedNotice(): ReactNode {
  const { isShared, marks, ownCount } = useKnown()
  if (!isShared) return null
  return (
    <section className="notice" aria-label={words.known.sharedTitle}>
      <p>{words.known.shared(thingsOf(marks).length, ownCount)}</p>
      <p className="actions">
        <button type="button" onClick={adopt}>
          {words.known.adopt(ownCount)}
        </button>
        <button type="button" onClick={leaveShared}>
          {words.known.leaveShared(ownCount)}
        </button>
      </p>
    </section>
  )
}
