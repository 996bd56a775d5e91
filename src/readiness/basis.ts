/** The kinds of facts that roles are compared on, by their names in the API. */
export const Basis = {
  RATINGS: 'RATINGS',
  ACTIVITIES: 'ACTIVITIES',
  SKILLS: 'SKILLS',
  LIBRARIES: 'LIBRARIES',
} as const
export type Basis = (typeof Basis)[keyof typeof Basis]
