import { useQueries } from '@tanstack/react-query'
import { LearningEffectDocument, LearningGainsDocument, RolesNamedDocument } from '../asking/generated/documents.ts'
import { question, useAnswer } from '../asking/useAnswer.ts'
import { usePlace } from '../place/usePlace.ts'
import { allHad, type Start } from './change.ts'
import { type Gains, gainsOf, havesWith } from './gains.ts'

/** What each thing to learn brings to the careers that are watched, the target first. */
export interface WatchedGains {
  readonly careers: readonly { readonly slug: string; readonly title: string }[]
  readonly gains: Gains
}

/** Asks what each thing to learn brings to the target and to other careers, most exactly of the first steps. */
export function useGains(
  start: Start,
  to: { readonly slug: string; readonly title: string },
  also: readonly string[],
  steps: readonly { readonly __typename: string; readonly slug: string }[],
): WatchedGains {
  const [{ language }] = usePlace()
  const { data } = useAnswer(RolesNamedDocument, also.length === 0 ? undefined : { slugs: [...also], language })
  const named = also.map((slug) => data?.rolesBySlug.find((role) => role?.slug === slug) ?? { slug, title: slug })
  const careers = [to, ...named]
  const gained = useQueries({
    queries: careers.map(({ slug }) => question(LearningGainsDocument, { have: allHad(start), targets: [slug] })),
  })
  const haves = havesWith(start, steps)
  const effects = useQueries({
    queries: careers.map(({ slug }) => question(LearningEffectDocument, haves && { ...start, ...haves, to: slug })),
  })
  const answered = careers.map((_, career) => ({
    gained: gained[career]?.data?.nextToLearn,
    // The last answer stays while another is on its way, but is of other steps.
    effect: effects[career]?.isPlaceholderData ? undefined : effects[career]?.data,
  }))
  return { careers, gains: gainsOf(answered, steps) }
}
