import { type ReactNode, useState } from 'react'

/** Something that is looked up and shown when somebody unfolds it. */
export function Unfold({
  summary,
  children,
}: {
  readonly summary: ReactNode
  readonly children: ReactNode
}): ReactNode {
  const [wasOpened, setOpened] = useState(false)
  return (
    <details className="unfold" onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {wasOpened && children}
    </details>
  )
}
