/** Name of the source, and of the dataset, of the matches that are inferred from names. */
export const tieSlug = 'matches-by-name'

/** The source of the matches that are inferred from names. */
export const tieSource = {
  slug: tieSlug,
  dataset: tieSlug,
  title: 'Matches inferred from names',
  publisher: 'Career Lattice',
  license: 'CC-BY-4.0',
  attribution:
    'Career Lattice has inferred these matches from the names and aliases of skills and libraries: none of the sources of the names says so. Used under the CC BY 4.0 license (https://creativecommons.org/licenses/by/4.0/)',
} as const

/** The tables of what is tied and of the ties. */
export const tiedModels: ReadonlySet<string> = new Set(['Skill', 'Library', 'SkillMatch', 'SkillLibraryMatch'])
