import { type ReactNode, useState } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { AllCareersDocument } from '../asking/generated/documents.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'
import { articleDataset } from './articleCareers.ts'

/** All careers that are kept by hand, folded. */
export function AllCareers(): ReactNode {
  const [{ language }] = usePlace()
  const [isOpen, setOpen] = useState(false)
  const answer = useAnswer(AllCareersDocument, isOpen ? { in: [articleDataset], language } : undefined)
  return (
    <details className="all-careers" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.start.allCareers}</summary>
      {isOpen && (
        <Answered answer={answer}>
          {({ roles }) => (
            <ul>
              {roles.nodes.map(({ id, slug, title }) => (
                <li key={id}>
                  <PlaceLink to={{ view: 'role', slug }}>{title}</PlaceLink>
                </li>
              ))}
            </ul>
          )}
        </Answered>
      )}
      <p className="quiet">{words.start.moreCareers}</p>
    </details>
  )
}
