import type { ReactNode } from 'react'
import { DisputeLink } from '../dispute/DisputeLink.tsx'
import type { DisputedFact } from '../dispute/disputedFact.ts'
import { words } from '../words/words.ts'
import './evidence.css'
import { addressShown, doDisagree, openable, placeShown, type ShownEvidence, surenessOf } from './shownEvidence.ts'

/**
 * Who says so, and where: each source with a place that opens, how sure it is, its licence, and its weight where several
 * differ; below it, a way to disagree.
 */
export function EvidenceList({
  evidence,
  fact,
}: {
  readonly evidence: readonly ShownEvidence[]
  /** What the evidence is for. */
  readonly fact: Omit<DisputedFact, 'evidence'>
}): ReactNode {
  const disagree = doDisagree(evidence)
  return (
    <div className="evidence-list">
      {disagree && <p>{words.evidence.disagree}</p>}
      {evidence.length === 0 && <p>{words.evidence.none}</p>}
      <ul aria-label={words.evidence.sources}>
        {evidence.map((one) => (
          <li key={`${one.source.slug} ${one.locator}`}>
            <EvidenceItem evidence={one} isWeightShown={disagree} />
          </li>
        ))}
      </ul>
      {/* No paragraph: it may hold a dialog. */}
      <div>
        <DisputeLink fact={{ ...fact, evidence }} />
      </div>
    </div>
  )
}

function EvidenceItem({
  evidence,
  isWeightShown,
}: {
  readonly evidence: ShownEvidence
  readonly isWeightShown: boolean
}): ReactNode {
  const { source, confidence, weight } = evidence
  const address = openable(evidence.url)
  const place = placeShown(evidence)
  return (
    <>
      <p>
        <cite>{source.title}</cite>
        {source.version && `, ${words.evidence.version(source.version)}`}
        {place && `. ${words.evidence.place(place)}`}
      </p>
      {address && (
        <p>
          <a href={address} rel="noreferrer">
            {words.evidence.opensAt(addressShown(address))}
          </a>
        </p>
      )}
      <p className="quiet">
        {words.evidence.sureness(surenessOf(confidence))}
        {isWeightShown && typeof weight === 'number' && ` ${words.evidence.weight(weight)}`}{' '}
        {words.evidence.license(source.license)}
      </p>
    </>
  )
}
