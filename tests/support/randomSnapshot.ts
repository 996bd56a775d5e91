import fc from 'fast-check'
import type { NodeRows, NounName } from '../../src/catalogue/catalogue.ts'
import { type Claim, edgeSet } from '../../src/graph/edgeSet.ts'
import { nodeTable } from '../../src/graph/nodeTable.ts'
import { type LibraryKind, MatchRelation } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { builtGraph, wholeRow } from './builtGraph.ts'

/** A role in a few words: its title and the weights, in (0, 1], of the skills and libraries it names. */
export interface RoleSketch {
  readonly title: string
  readonly dataset?: string
  readonly skills?: Readonly<Record<string, number>>
  readonly libraries?: Readonly<Record<string, number>>
  readonly deprecated?: boolean
}

/** How skills stand to each other and to libraries, by name; also names that no role mentions. */
export interface RelationSketch {
  /** Pairs of a skill and one to be learnt before it. */
  readonly prerequisites?: readonly (readonly [skill: string, earlier: string])[]
  /** Pairs of a skill and a more general one. */
  readonly broader?: readonly (readonly [skill: string, general: string])[]
  /** Pairs of a skill and a library that serves it. */
  readonly served?: readonly (readonly [skill: string, library: string])[]
  /** Pairs of skills that correspond to each other, and how. */
  readonly matches?: readonly (readonly [skill: string, match: string, relation: MatchRelation])[]
  /** Pairs of a skill and the library that it corresponds to, and how. */
  readonly libraryMatches?: readonly (readonly [skill: string, library: string, relation: MatchRelation])[]
  /** Other names of skills and libraries. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>
  /** Skills that their source no longer has. */
  readonly deprecated?: readonly string[]
}

/**
 * The snapshot of a graph that holds these roles and what they name, and nothing else. Slugs are titles and names in
 * small letters, with a hyphen for each space.
 *
 * @param languages names of libraries of kind LANGUAGE to be in the graph as well
 */
export function sketchedSnapshot(
  roles: readonly RoleSketch[],
  languages: readonly string[] = [],
  {
    prerequisites = [],
    broader = [],
    served = [],
    matches = [],
    libraryMatches = [],
    aliases = {},
    deprecated = [],
  }: RelationSketch = {},
): Snapshot {
  const sources = rows('sources', [...new Set(roles.map(datasetOf))], (dataset) => {
    return { dataset, title: dataset, license: 'CC0' }
  })
  const sourceOf = (role: RoleSketch) => sources.bySlug.get(slugOf(datasetOf(role)))!
  const sketches = new Map(roles.map((role) => [role.title, role]))
  const source = sources.rows[0]!
  const roleTable = rows('roles', [...sketches.keys()], (title) => {
    const sketch = sketches.get(title)!
    return { title, source: sourceOf(sketch), deprecated: sketch.deprecated ?? false }
  })
  const related = [...prerequisites, ...broader, ...matches].flatMap((pair) => pair.slice(0, 2))
  const skillNames = [...namesIn(roles, 'skills'), ...related, ...served.map(([skill]) => skill)]
  const skills = rows('skills', skillNames, (name) => {
    return { name, source, aliases: aliases[name] ?? [], deprecated: deprecated.includes(name) }
  })
  const libraryNames = [...namesIn(roles, 'libraries'), ...served.map(([, library]) => library), ...languages]
  const libraries = rows('libraries', libraryNames, (name) => {
    const kind: LibraryKind = languages.includes(name) ? 'LANGUAGE' : 'LIBRARY'
    return { name, kind, aliases: aliases[name] ?? [], source }
  })
  const claims = <Own extends object>(
    kind: 'skills' | 'libraries',
    table: { bySlug: ReadonlyMap<string, { index: number }> },
    attributes: Own,
  ) =>
    roles.flatMap((role) =>
      Object.entries(role[kind] ?? {}).map(([name, weight]): Claim<Own> => {
        const from = roleTable.bySlug.get(slugOf(role.title))!.index
        const to = table.bySlug.get(slugOf(name))!.index
        return { from, to, weight, attributes, source: sourceOf(role), locator: '', confidence: 1 }
      }),
    )
  const relation = <Own extends object>(
    pairs: readonly (readonly [skill: string, other: string, ...rest: unknown[]])[],
    table: { rows: readonly unknown[]; bySlug: ReadonlyMap<string, { index: number }> },
    attributesOf: (place: number) => Own,
  ) => {
    const claims = pairs.map(([skill, other], place): Claim<Own> => {
      const from = skills.bySlug.get(slugOf(skill))!.index
      const to = table.bySlug.get(slugOf(other))!.index
      return { from, to, weight: 1, attributes: attributesOf(place), source, locator: '', confidence: 1 }
    })
    return edgeSet(claims, skills.rows.length, table.rows.length)
  }
  const essential = { requirement: 'ESSENTIAL', level: null, reason: null } as const
  const none = () => ({})
  return builtGraph(
    { sources, roles: roleTable, skills, libraries },
    {
      roleSkills: edgeSet(claims('skills', skills, essential), roles.length, skills.rows.length),
      roleLibraries: edgeSet(
        claims('libraries', libraries, { hot: false, inDemand: false, reason: null }),
        roles.length,
        libraries.rows.length,
      ),
      skillLibraries: relation(served, libraries, none),
      broader: relation(broader, skills, none),
      prerequisites: relation(prerequisites, skills, none),
      skillMatches: relation(matches, skills, (place) => ({ relation: matches[place]![2] })),
      skillLibraryMatches: relation(libraryMatches, libraries, (place) => ({ relation: libraryMatches[place]![2] })),
    },
  )
}

// Few different weights, so that ties happen.
const weight = fc.constantFrom(1, 0.75, 0.5, 0.1, 0.07)
const named = (kind: string, most: number) =>
  fc.dictionary(
    fc.integer({ min: 1, max: most }).map((number) => `${kind} ${number}`),
    weight,
    { maxKeys: most },
  )

const roleSketches = (most: number, size: fc.Size) =>
  fc
    .array(
      fc.record({
        dataset: fc.constantFrom('first', 'first', 'second'),
        skills: named('Skill', 12),
        libraries: named('library', 6),
      }),
      { minLength: 2, maxLength: most, size },
    )
    .map((roles) => roles.map((role, place) => ({ title: `Role ${place + 1}`, ...role })))

/**
 * Graphs of 2 to 9 roles, from one dataset or two, that have up to 12 skills and 6 libraries between them. Some roles
 * may have neither.
 */
export const randomSnapshot: fc.Arbitrary<Snapshot> = roleSketches(9, 'small').map((roles) => sketchedSnapshot(roles))

const skillName = fc.integer({ min: 1, max: 14 }).map((number) => `Skill ${number}`)
const libraryName = fc.integer({ min: 1, max: 6 }).map((number) => `library ${number}`)
const relations: fc.Arbitrary<RelationSketch> = fc.record({
  prerequisites: fc.array(fc.tuple(skillName, skillName), { maxLength: 8 }),
  broader: fc.array(fc.tuple(skillName, skillName), { maxLength: 8 }),
  served: fc.array(fc.tuple(skillName, libraryName), { maxLength: 8 }),
  matches: fc.array(fc.tuple(skillName, skillName, fc.constantFrom(...Object.values(MatchRelation))), { maxLength: 4 }),
})

/**
 * Graphs of 2 to 8 roles as above, in which skills also stand to each other, and to libraries, in some way. There may
 * be cycles, and skills that no role asks for.
 */
export const relatedSnapshot: fc.Arbitrary<Snapshot> = fc
  .tuple(roleSketches(8, 'large'), relations)
  .map(([roles, related]) => sketchedSnapshot(roles, [], related))

function rows<Name extends NounName>(
  noun: Name,
  names: readonly string[],
  fields: (name: string) => Partial<NodeRows[Name]>,
) {
  const sorted = [...new Set(names)].map((name, place) => ({ name, slug: slugOf(name), id: place + 1 }))
  sorted.sort((a, b) => (a.slug < b.slug ? -1 : 1))
  return nodeTable(
    sorted.map(({ name, slug, id }, index) => wholeRow(noun, { ...fields(name), index, id, slug } as never)),
  )
}

function namesIn(roles: readonly RoleSketch[], kind: 'skills' | 'libraries'): string[] {
  return roles.flatMap((role) => Object.keys(role[kind] ?? {}))
}

function datasetOf(role: RoleSketch): string {
  return role.dataset ?? 'sketch'
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-')
}
