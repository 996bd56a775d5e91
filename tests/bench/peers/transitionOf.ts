/** A skill of the target, as the function wantedSkills gives it. */
export interface WantedSkill {
  readonly slug: string
  readonly name: string
  /** Whether the role to start from asks for it, too. */
  readonly known: boolean
  /** Share of the target that is known, the same in every row. */
  readonly readiness: number
}

/** The answer to `transition` out of the skills of the target. */
export function transitionOf(wanted: readonly WantedSkill[]) {
  return {
    readiness: wanted[0]?.readiness ?? 0,
    retained: wanted.filter(({ known }) => known),
    steps: wanted.filter(({ known }) => !known).map((feature) => ({ feature })),
  }
}
