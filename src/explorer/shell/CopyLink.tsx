import { type ReactNode, useState } from 'react'
import { useRevision } from '../asking/revision.ts'
import { besidePage } from '../place/base.ts'
import { addressOf, type Place } from '../place/place.ts'
import { words } from '../words/words.ts'

/** Copies the address of a view with the revision of the data, so that whoever opens it hears of later changes. */
export function CopyLink({ place }: { readonly place: Place }): ReactNode {
  const revision = useRevision()
  const [shown, setShown] = useState<{ readonly address: string; readonly isCopied: boolean }>()
  const path = besidePage(addressOf({ ...place, revision }))
  async function copy(): Promise<void> {
    const address = new URL(path, window.location.href).href
    // Browsers have no clipboard where the address is not secure, or may refuse it: then the link is there to be copied.
    const isCopied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    )
    setShown({ address, isCopied: isCopied ?? false })
  }
  const isCurrent = shown?.address.endsWith(path)
  return (
    <>
      <button type="button" onClick={copy}>
        {words.shell.copyLink}
      </button>
      <span role="status">
        {isCurrent && (shown?.isCopied ? words.shell.copied : <code className="address">{shown?.address}</code>)}
      </span>
    </>
  )
}
