import { useQueries } from '@tanstack/react-query'
import { LearningGainsDocument, RolesNamedDocument } from '../asking/generated/documents.ts'
import { question, useAnswer } from '../asking/useAnswer.ts'
import { usePlace } from '../place/usePlace.ts'
import { allHad, type Gain, gainsByFeature, type Start } from './change.ts'

/** What each thing to learn brings to the careers that are watched, the target first. */
export interface Gains {
  readonly careers: readonly { readonly slug: string; readonly title: string }[]
  /** By type and slug of the feature. */
  readonly byFeature: ReadonlyMap<string, readonly Gain[]>
}

/** Asks what each thing to learn brings to the target and to other careers. */
export function useGains(
  start: Start,
  to: { readonly slug: string; readonly title: string },
  also: readonly string[],
): Gains {
  const [{ language }] = usePlace()
  const { data } = useAnswer(RolesNamedDocument, also.length === 0 ? undefined : { slugs: [...also], language })
  const named = also.map((slug) => data?.rolesBySlug.find((role) => role?.slug === slug) ?? { slug, title: slug })
  const careers = [to, ...named]
  const answers = useQueries({
    queries: careers.map(({ slug }) => question(LearningGainsDocument, { have: allHad(start), targets: [slug] })),
  })
  return { careers, byFeature: gainsByFeature(answers.map(({ data }) => data?.nextToLearn)) }
}
