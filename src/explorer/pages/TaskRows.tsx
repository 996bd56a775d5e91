import { Fragment, type ReactNode } from 'react'
import type { ResponsibilityRowFragment } from '../asking/generated/operations.ts'
import { NodeEvidence } from '../evidence/NodeEvidence.tsx'
import { Why } from '../evidence/Why.tsx'
import { words } from '../words/words.ts'
import { FeatureLink } from './FeatureLink.tsx'

/** Tasks of a career, with the skills and tools that are used in each. */
export function TaskRows({
  title,
  rows,
}: {
  /** Of the career. */
  readonly title: string
  readonly rows: readonly ResponsibilityRowFragment[]
}): ReactNode {
  return (
    <ul className="fact-rows tasks">
      {rows.map(({ id, slug, statement, skills, libraries }) => {
        const features = [
          ...skills.map((skill) => ({ __typename: 'Skill', slug: skill.slug, label: skill.name })),
          ...libraries.map((library) => ({ __typename: 'Library', slug: library.slug, label: library.name })),
        ]
        return (
          <li key={slug}>
            <span>{statement}</span>
            {features.length > 0 && (
              <p className="quiet demand-line">
                {words.pages.uses}{' '}
                {features.map((feature, place) => (
                  <Fragment key={feature.slug}>
                    {place > 0 && ', '}
                    <FeatureLink feature={feature} />
                  </Fragment>
                ))}
              </p>
            )}
            <Why name={statement}>
              <NodeEvidence id={id} statement={`${title}: ${statement}`} about={{ noun: 'responsibility', slug }} />
            </Why>
          </li>
        )
      })}
    </ul>
  )
}
