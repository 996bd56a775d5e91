import type { ReactNode } from 'react'
import { AroundDocument } from '../asking/generated/documents.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'

/** Names the sources of what a view shows, as their licences ask; on paper too. */
export function Credits({ datasets }: { readonly datasets: readonly string[] }): ReactNode {
  const { data } = useAnswer(AroundDocument, {})
  const sources = data?.sources.filter(({ dataset }) => datasets.includes(dataset)) ?? []
  return (
    <div className="credits">
      <p>{words.shell.credits}</p>
      <ul>
        {sources.map(({ attribution }) => (
          <li key={attribution}>{attribution}</li>
        ))}
      </ul>
      <p>
        <PlaceLink to={{ view: 'sources' }}>{words.shell.allSources}</PlaceLink>
      </p>
    </div>
  )
}
