import fc from 'fast-check'
import { type Claim, edgeSet } from '../../src/graph/edgeSet.ts'
import { features } from '../../src/graph/features.ts'
import { nodeTable } from '../../src/graph/nodeTable.ts'
import type { LanguageRow, LibraryRow, RoleRow, SkillRow, SourceRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'

/** A role in a few words: its title and the weights, in (0, 1], of the skills and libraries it names. */
export interface RoleSketch {
  readonly title: string
  readonly dataset?: string
  readonly skills?: Readonly<Record<string, number>>
  readonly libraries?: Readonly<Record<string, number>>
}

/**
 * The snapshot of a graph that holds these roles and what they name, and nothing else. Slugs are titles and names in
 * small letters, with a hyphen for each space.
 *
 * @param languages names of languages to be in the graph as well
 */
export function sketchedSnapshot(roles: readonly RoleSketch[], languages: readonly string[] = []): Snapshot {
  const sources = rows('Source', [...new Set(roles.map(datasetOf))], (dataset): Own<SourceRow> => {
    return { dataset, title: dataset, publisher: null, version: null, license: 'CC0', url: null }
  })
  const sourceOf = (role: RoleSketch) => sources.bySlug.get(slugOf(datasetOf(role)))!
  const sketches = new Map(roles.map((role) => [role.title, role]))
  const source = sources.rows[0]!
  const roleTable = rows('Role', [...sketches.keys()], (title): Own<RoleRow> => {
    const ofRole = sourceOf(sketches.get(title)!)
    return { title, summary: null, aliases: [], externalId: null, source: ofRole, locator: '' }
  })
  const skills = rows('Skill', namesIn(roles, 'skills'), (name): Own<SkillRow> => {
    return { name, kind: 'SKILL', description: null, aliases: [], externalId: null, source }
  })
  const libraries = rows('Library', namesIn(roles, 'libraries'), (name): Own<LibraryRow> => {
    const unknown = { summary: null, homepage: null, documentation: null, packageName: null, language: null }
    return { name, kind: 'LIBRARY', aliases: [], source, ...unknown }
  })
  const claims = (kind: 'skills' | 'libraries', table: { bySlug: ReadonlyMap<string, { index: number }> }) =>
    roles.flatMap((role) =>
      Object.entries(role[kind] ?? {}).map(([name, weight]): Claim => {
        const from = roleTable.bySlug.get(slugOf(role.title))!.index
        const to = table.bySlug.get(slugOf(name))!.index
        return { from, to, weight, detail: 0, source: sourceOf(role), locator: '', confidence: 1 }
      }),
    )
  const roleSkills = edgeSet(claims('skills', skills), roles.length, skills.rows.length)
  const roleLibraries = edgeSet(claims('libraries', libraries), roles.length, libraries.rows.length)
  const none = (from: number, to: number) => edgeSet([], from, to)
  const roleCount = roles.length
  const skillCount = skills.rows.length
  const libraryCount = libraries.rows.length
  return {
    revision: 1,
    sources,
    roles: roleTable,
    responsibilities: nodeTable([]),
    skills,
    libraries,
    languages: rows('Language', languages, (name): Own<LanguageRow> => ({ name, features: [] })),
    sectors: nodeTable([]),
    edges: {
      roleSkills,
      roleLibraries,
      roleLanguages: none(roleCount, languages.length),
      roleSectors: none(roleCount, 0),
      roleCollaborators: none(roleCount, roleCount),
      roleMatches: none(roleCount, roleCount),
      responsibilitySkills: none(0, skillCount),
      responsibilityLibraries: none(0, libraryCount),
      skillLibraries: none(skillCount, libraryCount),
      broader: none(skillCount, skillCount),
      related: none(skillCount, skillCount),
      prerequisites: none(skillCount, skillCount),
      skillMatches: none(skillCount, skillCount),
    },
    features: features(roleTable, skills, libraries, roleSkills, roleLibraries),
    responsibilityOffsets: new Uint32Array(roleCount + 1),
  }
}

// Few different weights, so that ties happen.
const weight = fc.constantFrom(1, 0.75, 0.5, 0.1, 0.07)
const named = (kind: string, most: number) =>
  fc.dictionary(
    fc.integer({ min: 1, max: most }).map((number) => `${kind} ${number}`),
    weight,
    { maxKeys: most },
  )

/**
 * Graphs of 2 to 9 roles, from one dataset or two, that have up to 12 skills and 6 libraries between them. Some roles
 * may have neither.
 */
export const randomSnapshot: fc.Arbitrary<Snapshot> = fc
  .array(
    fc.record({
      dataset: fc.constantFrom('first', 'first', 'second'),
      skills: named('Skill', 12),
      libraries: named('library', 6),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .map((roles) => sketchedSnapshot(roles.map((role, place) => ({ title: `Role ${place + 1}`, ...role }))))

/** What a row has of its own, beside what all rows have. */
type Own<Row> = Omit<Row, 'type' | 'index' | 'id' | 'slug'>

function rows<Type extends string, Fields extends object>(
  type: Type,
  names: readonly string[],
  fields: (name: string) => Fields,
) {
  const sorted = names.map((name, place) => ({ name, slug: slugOf(name), id: place + 1 }))
  sorted.sort((a, b) => (a.slug < b.slug ? -1 : 1))
  return nodeTable(sorted.map(({ name, slug, id }, index) => ({ ...fields(name), type, index, id, slug })))
}

function namesIn(roles: readonly RoleSketch[], kind: 'skills' | 'libraries'): string[] {
  return [...new Set(roles.flatMap((role) => Object.keys(role[kind] ?? {})))]
}

function datasetOf(role: RoleSketch): string {
  return role.dataset ?? 'sketch'
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-')
}
