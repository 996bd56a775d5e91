/** What the conclusions are checked for, by name in the API, with a description. */
export const checks = {
  TRIPLES:
    'How often a role is readier for an occupation near to it than for one far away. Near: among the first five related ' +
    'occupations, and at most one job zone higher. Far: of another major group, not related, and two job zones higher ' +
    'where there are such.',
  EFFORT_TRIPLES: 'How often the near one of these also takes less effort, in years of usual preparation.',
  DIRECTION:
    'How often, of two related occupations that are at least one job zone apart, the way down is the one that somebody ' +
    'is readier for.',
  EXPERT_HOPS_FAR:
    'Share of the hops on the first career path between roles of different major groups that are between occupations of ' +
    'which one lists the other as related. Counted are hops on paths with a stop, between occupations that both have a list.',
  EXPERT_HOPS_TWO_HOP:
    'The same for roles that are two hops apart: the target is related to an occupation that is related to the start, but ' +
    'not to the start itself.',
  STOPS_FAR: 'Share of the pairs of roles of different major groups for which a path with a stop is found.',
  STOPS_TWO_HOP: 'Share of the pairs of roles that are two hops apart for which a path with a stop is found.',
} as const

/** The names of the checks, as an enum. */
export const QualityCheck = Object.fromEntries(Object.keys(checks).map((name) => [name, name])) as {
  readonly [Name in keyof typeof checks]: Name
}
export type QualityCheck = keyof typeof checks

/** What a check found for one start: how often it was asked, and how often the answer was the expected one. */
export interface Outcome {
  readonly asked: number
  readonly right: number
}
