import type { ReactNode } from 'react'
import type { LinkKind } from '../asking/generated/operations.ts'
import { LinkEvidence } from '../evidence/LinkEvidence.tsx'
import { Why } from '../evidence/Why.tsx'
import { Folded } from '../shell/Folded.tsx'
import { FeatureLink } from './FeatureLink.tsx'

/** Something that has a page, with a word beside it. */
export interface Named {
  readonly __typename: string
  readonly id: string
  readonly slug: string
  readonly label: string
  readonly note?: string | undefined
}

/** Names of what is linked with something, each with the evidence of its link. */
export function NameList({
  of,
  names,
  kinds,
}: {
  /** Global id of what they are linked with. */
  readonly of: string
  readonly names: readonly Named[]
  /** Kinds of the links. */
  readonly kinds: readonly LinkKind[]
}): ReactNode {
  return (
    <Folded first={12} className="name-list">
      {names.map((named) => (
        <li key={named.slug}>
          <span>
            <FeatureLink feature={named} />
            {named.note && <small>{named.note}</small>}
          </span>
          <Why name={named.label}>
            <LinkEvidence from={of} to={named.id} kinds={kinds} />
          </Why>
        </li>
      ))}
    </Folded>
  )
}

/** Careers, skills or tools as names. */
export const named = {
  role: ({ id, slug, title }: { readonly id: string; readonly slug: string; readonly title: string }): Named => ({
    __typename: 'Role',
    id,
    slug,
    label: title,
  }),
  skill: ({ id, slug, name }: { readonly id: string; readonly slug: string; readonly name: string }): Named => ({
    __typename: 'Skill',
    id,
    slug,
    label: name,
  }),
  library: ({ id, slug, name }: { readonly id: string; readonly slug: string; readonly name: string }): Named => ({
    __typename: 'Library',
    id,
    slug,
    label: name,
  }),
}
