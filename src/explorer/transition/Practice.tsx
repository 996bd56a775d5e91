import type { ReactNode } from 'react'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'
import type { Step } from './FirstStep.tsx'

/** So many libraries are named; the page of the skill has all. */
const mostLibraries = 3

/** What to practise a step with, what would do as well, and who says that it is needed. */
export function Practice({ step: { feature, alternatives, libraries, evidence } }: { readonly step: Step }): ReactNode {
  const own = feature.__typename === 'Library' ? feature.documentation : null
  return (
    <>
      {own !== null && (
        <p>
          <a href={own} rel="noreferrer" aria-label={words.transition.documentationOf(feature.label)}>
            {words.transition.documentation}
          </a>
        </p>
      )}
      {libraries.length > 0 && (
        <p>
          <span className="quiet">{words.transition.practise}</span>{' '}
          {libraries.slice(0, mostLibraries).map(({ id, slug, name, documentation }, place) => (
            <span key={id}>
              {place > 0 && ', '}
              <PlaceLink to={{ view: 'library', slug }}>{name}</PlaceLink>
              {documentation !== null && (
                <>
                  {' ('}
                  <a href={documentation} rel="noreferrer" aria-label={words.transition.documentationOf(name)}>
                    {words.transition.documentation.toLowerCase()}
                  </a>
                  )
                </>
              )}
            </span>
          ))}
        </p>
      )}
      {alternatives.length > 0 && (
        <p>
          <span className="quiet">{words.transition.alternatives}</span>{' '}
          {alternatives.slice(0, mostLibraries).map(({ id, slug, name }, place) => (
            <span key={id}>
              {place > 0 && ', '}
              <PlaceLink to={{ view: 'library', slug }}>{name}</PlaceLink>
            </span>
          ))}
        </p>
      )}
      {evidence.length > 0 && (
        <details className="evidence">
          <summary>{words.transition.evidence}</summary>
          <ul>
            {evidence.map(({ locator, url, source }) => (
              <li key={`${source.title} ${locator}`}>
                {url === null ? (
                  source.title
                ) : (
                  <a href={url} rel="noreferrer">
                    {source.title}
                  </a>
                )}{' '}
                <small>{locator}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
