import type { ReactNode } from 'react'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { pageOf } from './featurePlace.ts'

/** The name of a career, skill or tool, as a link to its page if it has one. */
export function FeatureLink({
  feature,
}: {
  readonly feature: { readonly __typename: string; readonly slug: string; readonly label: string }
}): ReactNode {
  const page = pageOf(feature)
  return page === undefined ? feature.label : <PlaceLink to={page}>{feature.label}</PlaceLink>
}
