import { type ReactNode, useState } from 'react'
import { words } from '../words/words.ts'
import { copyText } from './copyText.ts'

/** Copies a text, and says so. Where a browser has no clipboard or refuses it, the text is shown instead. */
export function CopyButton({
  label,
  text,
}: {
  readonly label: string
  /** Made when it is copied. */
  readonly text: () => string
}): ReactNode {
  const [told, setTold] = useState<{ readonly text: string; readonly isCopied: boolean }>()
  async function copy(): Promise<void> {
    const copied = text()
    setTold({ text: copied, isCopied: await copyText(copied) })
  }
  return (
    <>
      <button type="button" onClick={copy}>
        {label}
      </button>{' '}
      <span role="status">
        {told && (told.isCopied ? words.shell.copied : <code className="address">{told.text}</code>)}
      </span>
    </>
  )
}
