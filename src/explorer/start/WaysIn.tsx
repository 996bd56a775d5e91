import type { ReactNode } from 'react'
import { StartViewDocument } from '../asking/generated/documents.ts'
import { SeeQuery } from '../asking/SeeQuery.tsx'
import { useAnswer } from '../asking/useAnswer.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'
import { AllCareers } from './AllCareers.tsx'
import { articleCareers } from './articleCareers.ts'

/** Questions and careers to begin with. */
export function WaysIn({ onText }: { readonly onText: (text: string) => void }): ReactNode {
  const [{ language }] = usePlace()
  const variables = { slugs: articleCareers.map(({ slug }) => slug), language }
  const { data } = useAnswer(StartViewDocument, variables)
  const found = new Map(data?.rolesBySlug.flatMap((role) => (role === null ? [] : [[role.slug, role]])))
  return (
    <>
      <h2>{words.start.questions}</h2>
      <ul className="questions">
        <li>
          <PlaceLink to={{ view: 'overlap', roles: ['data-scientist', 'machine-learning-engineer'] }}>
            {words.start.askShared}
          </PlaceLink>
        </li>
        <li>
          <PlaceLink to={{ view: 'transition', from: 'data-analyst', to: 'data-scientist' }}>
            {words.start.askMissing}
          </PlaceLink>
        </li>
        <li>
          <button type="button" className="as-link" onClick={() => onText(words.start.exampleText)}>
            {words.start.askFit}
          </button>
        </li>
      </ul>
      <h2>{words.start.careers}</h2>
      <ul className="careers">
        {articleCareers.map(({ slug, title }) => (
          <li key={slug}>
            <PlaceLink to={{ view: 'role', slug }}>{found.get(slug)?.title ?? title}</PlaceLink>
            <p className="quiet">{found.get(slug)?.summary ?? '\u00a0'}</p>
          </li>
        ))}
      </ul>
      <AllCareers />
      <SeeQuery queries={[{ document: StartViewDocument, variables }]} />
    </>
  )
}
