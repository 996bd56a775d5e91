import { type ReactNode, useState } from 'react'
import { copyText } from '../shell/copyText.ts'
import { words } from '../words/words.ts'
import { sharedAddress } from './known.ts'

/** Copies a link that carries the list, or shows it where copying is not allowed. */
export function CopyList(): ReactNode {
  const [result, setResult] = useState<'copied' | 'shown'>()
  async function copy(): Promise<void> {
    setResult((await copyText(sharedAddress())) ? 'copied' : 'shown')
  }
  return (
    <>
      <button type="button" onClick={copy}>
        {words.known.copyLink}
      </button>
      <span role="status">{result === 'copied' && words.known.copied}</span>
      {result === 'shown' && (
        <input
          readOnly
          value={sharedAddress()}
          aria-label={words.known.link}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  )
}
