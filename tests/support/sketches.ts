import type { MatchRelation, Requirement, SkillKind } from '../../src/graph/rows.ts'

/** How a role needs a skill. */
export interface SkillSketch {
  readonly weight?: number
  readonly level?: number
  readonly requirement?: Requirement
}

/** How a role needs a library. */
export interface LibrarySketch {
  readonly weight?: number
  readonly hot?: boolean
  readonly inDemand?: boolean
}

/** A role in a few words: its title and the weights, in (0, 1], of the skills and libraries it names, or more of them. */
export interface RoleSketch {
  readonly title: string
  readonly dataset?: string
  readonly jobZone?: number
  readonly skills?: Readonly<Record<string, number | SkillSketch>>
  readonly libraries?: Readonly<Record<string, number | LibrarySketch>>
  readonly deprecated?: boolean
}

/** How roles, skills and libraries stand to each other, by title and name; also names that no role mentions. */
export interface RelationSketch {
  /** Pairs of a skill and one to be learnt before it. */
  readonly prerequisites?: readonly (readonly [skill: string, earlier: string])[]
  /** Pairs of a skill and a more general one. */
  readonly broader?: readonly (readonly [skill: string, general: string])[]
  /** Pairs of skills that belong together. */
  readonly related?: readonly (readonly [skill: string, other: string])[]
  /** Pairs of a skill and a library that serves it, and how much. */
  readonly served?: readonly (readonly [skill: string, library: string, weight?: number])[]
  /** Pairs of a library and one that it is built on. */
  readonly buildsOn?: readonly (readonly [library: string, foundation: string])[]
  /** Pairs of libraries that stand for one another. */
  readonly alternatives?: readonly (readonly [library: string, other: string])[]
  /** Pairs of roles that correspond to each other, and how. */
  readonly roleMatches?: readonly (readonly [
    role: string,
    match: string,
    relation: MatchRelation,
    confidence?: number,
  ])[]
  /** Kinds of skills, where they are not SKILL. */
  readonly kinds?: Readonly<Record<string, SkillKind>>
  /** Categories of libraries. */
  readonly categories?: Readonly<Record<string, string>>
  /** By library, its language. */
  readonly languageOf?: Readonly<Record<string, string>>
  /** Pairs of skills that correspond to each other, and how. */
  readonly matches?: readonly (readonly [skill: string, match: string, relation: MatchRelation])[]
  /** Pairs of a skill and the library that it corresponds to, and how. */
  readonly libraryMatches?: readonly (readonly [skill: string, library: string, relation: MatchRelation])[]
  /** Other names of skills and libraries. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>
  /** Skills that their source no longer has. */
  readonly deprecated?: readonly string[]
}
