import { type ReactNode, useRef, useState } from 'react'
import { useRevision } from '../asking/revision.ts'
import { base } from '../place/base.ts'
import { copyText } from '../shell/copyText.ts'
import { words } from '../words/words.ts'
import { type Dispute, type DisputedFact, disputeOf, issueAddress } from './disputedFact.ts'

/** Where disputes are written: the server says so. */
const template = document.querySelector<HTMLMetaElement>('meta[name="disputes"]')?.content

/** A quiet way to agree or disagree with a fact: an issue with all that is known, or its text where there is no address. */
export function DisputeLink({ fact }: { readonly fact: DisputedFact }): ReactNode {
  const dispute = disputeOf(fact, new URL(base, location.origin).href, useRevision())
  if (!template) return <DisputeText dispute={dispute} statement={fact.statement} />
  return (
    <a
      className="dispute"
      href={issueAddress(template, dispute)}
      target="_blank"
      rel="noreferrer"
      aria-label={words.evidence.disputeOf(fact.statement)}
    >
      {words.evidence.dispute}
    </a>
  )
}

/** The text of a dispute in a dialog, to copy. */
function DisputeText({ dispute, statement }: { readonly dispute: Dispute; readonly statement: string }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [told, setTold] = useState('')
  const text = `${dispute.title}\n\n${dispute.body}`
  const open = () => {
    setOpen(true)
    setTold('')
    dialog.current?.showModal()
  }
  const copy = async () => setTold((await copyText(text)) ? words.evidence.copied : words.evidence.copyFailed)
  return (
    <>
      <button
        type="button"
        className="dispute"
        onClick={open}
        aria-haspopup="dialog"
        aria-label={words.evidence.disputeOf(statement)}
      >
        {words.evidence.dispute}
      </button>
      <dialog
        ref={dialog}
        className="dispute-text"
        aria-label={words.evidence.disputeTitle}
        onClose={() => setOpen(false)}
      >
        {isOpen && (
          <>
            <h2>{words.evidence.disputeTitle}</h2>
            <p>{words.evidence.disputeExplained}</p>
            <textarea readOnly value={text} rows={14} aria-label={words.evidence.disputeTitle} />
            <p>
              {/* Outside a secure context browsers have no clipboard. */}
              {navigator.clipboard && (
                <button type="button" onClick={copy}>
                  {words.evidence.copy}
                </button>
              )}
              <button type="button" onClick={() => dialog.current?.close()}>
                {words.evidence.close}
              </button>
              <span role="status">{told}</span>
            </p>
          </>
        )}
      </dialog>
    </>
  )
}
