import { haveOf, type Mark, markOf } from '../known/mark.ts'
import type { Start } from './change.ts'

/** What a feature brings to one of the careers that are watched. */
export interface Gain {
  /** Place of the career among those watched. */
  readonly career: number
  /** By how much its readiness rises, above 0, at most 1. */
  readonly gain: number
  /** Whether it is all that knowing the feature brings: with what follows from it. */
  readonly isAll: boolean
}

interface Feature {
  readonly __typename: string
  readonly slug: string
}

/** Gains by the mark of the feature. */
export type Gains = ReadonlyMap<Mark, readonly Gain[]>

/** What one career gains of single features, as nextToLearn says, and of the first steps, as their effect says. */
export interface Answered {
  readonly gained: readonly { readonly feature: Feature; readonly gain: number }[] | undefined
  readonly effect: Effect | undefined
}

type Effect = { readonly [Name in 'now' | 'first' | 'second' | 'third']: { readonly readiness: number | null } }

/** The steps whose effect is asked for, in their order. */
const asked = ['first', 'second', 'third'] as const

/** What is had with each of the first steps besides; that of the last stands for those that are not there. */
export function havesWith(
  { have }: Start,
  steps: readonly Feature[],
): { readonly [Name in (typeof asked)[number]]: NonNullable<Start['have']> } | undefined {
  const haves = steps.flatMap((step) => {
    const { skills = [], libraries = [] } = haveOf([markOf(step) ?? []].flat()) ?? {}
    return { skills: [...(have?.skills ?? []), ...skills], libraries: [...(have?.libraries ?? []), ...libraries] }
  })
  const last = haves.at(-1)
  if (last === undefined) return undefined
  return { first: haves[0] ?? last, second: haves[1] ?? last, third: haves[2] ?? last }
}

/** What each feature brings to each of some careers. */
export function gainsOf(careers: readonly Answered[], steps: readonly Feature[]): Gains {
  const gains = new Map<Mark, Gain[]>()
  const add = (feature: Feature, gain: Gain) => {
    const mark = markOf(feature)
    if (mark === undefined || gain.gain <= 0) return
    const others = gains.get(mark) ?? []
    if (others.every(({ career }) => career !== gain.career)) gains.set(mark, [...others, gain])
  }
  for (const [career, { effect, gained = [] }] of careers.entries()) {
    for (const [place, name] of asked.entries()) {
      const before = effect?.now.readiness ?? undefined
      const after = effect?.[name].readiness ?? undefined
      const step = steps[place]
      if (step === undefined || before === undefined || after === undefined) continue
      add(step, { career, gain: after - before, isAll: true })
    }
    for (const { feature, gain } of gained) add(feature, { career, gain, isAll: false })
  }
  return gains
}
