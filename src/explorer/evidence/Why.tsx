import { type ReactNode, useId, useState } from 'react'
import { words } from '../words/words.ts'

/** Opens what stands behind one entry of a list: a button, and below the entry what it shows. */
export function Why({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button
        type="button"
        className="ask-why"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={words.evidence.whyOf(name)}
        onClick={() => setOpen(!isOpen)}
      >
        {words.evidence.why}
      </button>
      {isOpen && (
        <div id={id} className="behind">
          {children}
        </div>
      )}
    </>
  )
}
