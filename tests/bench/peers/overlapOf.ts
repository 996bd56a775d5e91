/** A skill of one or both of two roles, as the function comparedSkills gives it. */
export interface ComparedSkill {
  readonly slug: string
  readonly name: string
  readonly standing: 'SHARED' | 'ONLY_FIRST' | 'ONLY_SECOND'
  /** Similarity of the two roles, the same in every row. */
  readonly score: number
}

/** The answer to `overlap` out of the skills of both roles. */
export function overlapOf(compared: readonly ComparedSkill[]) {
  const those = (wanted: ComparedSkill['standing']) => compared.filter(({ standing }) => standing === wanted)
  return {
    score: compared[0]?.score ?? 0,
    sharedSkills: those('SHARED'),
    exclusive: [{ skills: those('ONLY_FIRST') }, { skills: those('ONLY_SECOND') }],
  }
}
