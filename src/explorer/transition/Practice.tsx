import type { ReactNode } from 'react'
import { EvidenceList } from '../evidence/EvidenceList.tsx'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'
import type { Step } from './step.ts'

/** So many libraries are named; the page of the skill has all. */
const mostLibraries = 3

/** What to practise a step with, what would do as well, and who says that it is needed. */
export function Practice({
  step: { feature, alternatives, libraries, evidence },
  to,
}: {
  readonly step: Step
  /** The career that needs it. */
  readonly to: { readonly slug: string; readonly title: string }
}): ReactNode {
  const { slug, label } = feature
  const fact = {
    statement: words.transition.needs(to.title, label),
    from: { noun: 'role', slug: to.slug },
    to: { noun: feature.__typename === 'Skill' ? 'skill' : 'library', slug },
  } as const
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
        <details className="sayers">
          <summary>{words.transition.evidence}</summary>
          <EvidenceList evidence={evidence} fact={fact} />
        </details>
      )}
    </>
  )
}
