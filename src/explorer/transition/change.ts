import { haveOf, type Mark } from '../known/mark.ts'

/** What a change starts from, as the API takes it; undefined while nothing is said. */
export interface Start {
  readonly from?: string
  readonly have?: { skills: string[]; libraries: string[] }
}

/** What somebody starts from: a career, what they know, or both. */
export function startOf(from: string | undefined, marks: readonly Mark[]): Start | undefined {
  const have = haveOf(marks)
  if (from === undefined && have === undefined) return undefined
  return { ...(from !== undefined && { from }), ...(have !== undefined && { have }) }
}

/** The same with the career among what is had, for questions that know of no start. */
export function allHad({ from, have }: Start): { roles?: string[]; skills?: string[]; libraries?: string[] } {
  return { ...(from !== undefined && { roles: [from] }), ...have }
}

/** What a feature brings to the careers that are watched, the greatest first. */
export interface Gain {
  /** Place of the career among those watched. */
  readonly career: number
  /** By how much its readiness rises, above 0, at most 1. */
  readonly gain: number
}

type Gained = { readonly feature: { readonly __typename: string; readonly slug: string }; readonly gain: number }

/** The gains of each feature, by its type and slug, from one answer per career; undefined where none has come. */
export function gainsByFeature(
  answers: readonly (readonly Gained[] | undefined)[],
): ReadonlyMap<string, readonly Gain[]> {
  const gains = new Map<string, Gain[]>()
  for (const [career, answer] of answers.entries()) {
    for (const { feature, gain } of answer ?? []) {
      const key = featureKey(feature)
      gains.set(key, [...(gains.get(key) ?? []), { career, gain }])
    }
  }
  return gains
}

/** What tells features apart. */
export function featureKey({ __typename, slug }: { readonly __typename: string; readonly slug: string }): string {
  return `${__typename} ${slug}`
}
