import type { ReactNode } from 'react'
import type { LibraryPageQuery } from '../asking/generated/operations.ts'
import { EvidenceList } from '../evidence/EvidenceList.tsx'
import { Why } from '../evidence/Why.tsx'
import { Folded } from '../shell/Folded.tsx'
import { words } from '../words/words.ts'
import { Section } from './Section.tsx'

/** What a tool or language can do, with who says so. */
export function LibraryFeatures({
  name: library,
  slug,
  features,
}: {
  readonly name: string
  readonly slug: string
  readonly features: NonNullable<LibraryPageQuery['library']>['features']
}): ReactNode {
  if (features.length === 0) return null
  return (
    <Section title={words.pages.features}>
      <Folded first={8} className="fact-rows tasks">
        {features.map(({ name, summary, evidence }) => (
          <li key={name}>
            <span>
              <strong>{name}</strong>: {summary}
            </span>
            <Why name={name}>
              <EvidenceList
                evidence={evidence}
                fact={{ statement: `${library}: ${name}: ${summary}`, from: { noun: 'library', slug } }}
              />
            </Why>
          </li>
        ))}
      </Folded>
    </Section>
  )
}
