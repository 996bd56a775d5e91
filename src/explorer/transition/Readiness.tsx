import type { ReactNode } from 'react'
import type { TransitionViewQuery } from '../asking/generated/operations.ts'
import { words } from '../words/words.ts'

/** How much of what the career needs is covered: together, and by each kind of fact that was compared. */
export function Readiness({
  transition: { readiness, reason, effort, parts },
}: {
  readonly transition: TransitionViewQuery['transition']
}): ReactNode {
  if (readiness === null) return <p className="notice">{words.transition.noReadiness(reason)}</p>
  return (
    <section className="readiness">
      <h2>{words.transition.readiness}</h2>
      <p>
        <strong>{words.transition.covered(readiness)}</strong>{' '}
        {effort !== null && words.transition.effort(effort, readiness < 1 ? effort / (1 - readiness) : effort)}
      </p>
      <span className="meter" aria-hidden="true">
        <span style={{ width: `${readiness * 100}%` }} />
      </span>
      {parts.length > 0 && (
        <details>
          <summary>{words.transition.partsCaption}</summary>
          <table>
            <caption>{words.transition.partsCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.transition.compared}</th>
                <th scope="col">{words.transition.part}</th>
                <th scope="col">{words.transition.counts}</th>
              </tr>
            </thead>
            <tbody>
              {parts.map(({ basis, share, readiness, through }) => (
                <tr key={basis}>
                  <th scope="row">
                    {words.transition.bases[basis]}
                    {through.length > 0 && (
                      <small>
                        {words.transition.through(through.map(({ title, source }) => `${title} (${source.title})`))}
                      </small>
                    )}
                  </th>
                  <td>{words.transition.percent(readiness)}</td>
                  <td>{words.transition.percent(share)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  )
}
