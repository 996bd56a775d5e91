import type { NodeRows, NounName } from '../../src/catalogue/catalogue.ts'
import { type Claim, edgeSet } from '../../src/graph/edgeSet.ts'
import { nodeTable } from '../../src/graph/nodeTable.ts'
import type { LibraryKind, MatchRelation } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { builtGraph, wholeRow } from './builtGraph.ts'
import type { LibrarySketch, RelationSketch, RoleSketch, SkillSketch } from './sketches.ts'

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
    related = [],
    served = [],
    buildsOn = [],
    alternatives = [],
    matches = [],
    libraryMatches = [],
    roleMatches = [],
    aliases = {},
    kinds = {},
    categories = {},
    languageOf = {},
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
    return {
      title,
      source: sourceOf(sketch),
      deprecated: sketch.deprecated ?? false,
      jobZone: sketch.jobZone ?? null,
    }
  })
  const pairsOfSkills = [...prerequisites, ...broader, ...related, ...matches].flatMap(
    (pair) => pair.slice(0, 2) as string[],
  )
  const skillNames = [...namesIn(roles, 'skills'), ...pairsOfSkills, ...served.map(([skill]) => skill)]
  const skills = rows('skills', skillNames, (name) => {
    const kind = kinds[name] ?? 'SKILL'
    return { name, kind, source, aliases: aliases[name] ?? [], deprecated: deprecated.includes(name) }
  })
  const pairsOfLibraries = [...buildsOn, ...alternatives, ...Object.entries(languageOf)].flat()
  const libraryNames = [
    ...namesIn(roles, 'libraries'),
    ...served.map(([, library]) => library),
    ...pairsOfLibraries,
    ...languages,
  ]
  const libraries = rows('libraries', libraryNames, (name) => {
    const isLanguage = languages.includes(name) || Object.values(languageOf).includes(name)
    const kind: LibraryKind = isLanguage ? 'LANGUAGE' : 'LIBRARY'
    return { name, kind, aliases: aliases[name] ?? [], category: categories[name] ?? null, source }
  })
  for (const [name, language] of Object.entries(languageOf)) {
    Object.assign(libraries.bySlug.get(slugOf(name))!, { language: libraries.bySlug.get(slugOf(language)) })
  }
  const claims = <Needed extends { readonly weight?: number }, Own extends object>(
    needed: (role: RoleSketch) => Readonly<Record<string, number | Needed>> | undefined,
    table: { bySlug: ReadonlyMap<string, { index: number }> },
    attributesOf: (needed: Partial<Needed>) => Own,
  ) =>
    roles.flatMap((role) =>
      Object.entries(needed(role) ?? {}).map(([name, need]): Claim<Own> => {
        const from = roleTable.bySlug.get(slugOf(role.title))!.index
        const to = table.bySlug.get(slugOf(name))!.index
        const weight = typeof need === 'number' ? need : (need.weight ?? 1)
        const attributes = attributesOf(typeof need === 'number' ? {} : need)
        return { from, to, weight, attributes, source: sourceOf(role), locator: '', confidence: 1 }
      }),
    )
  const relation = <Own extends object>(
    pairs: readonly (readonly [string, string, ...unknown[]])[],
    from: Named,
    to: Named,
    attributesOf: (place: number) => Own,
  ) => {
    const claims = pairs.map(([one, other, said, confidence], place): Claim<Own> => {
      return {
        from: from.bySlug.get(slugOf(one))!.index,
        to: to.bySlug.get(slugOf(other))!.index,
        weight: typeof said === 'number' ? said : 1,
        attributes: attributesOf(place),
        source,
        locator: '',
        confidence: typeof confidence === 'number' ? confidence : 1,
      }
    })
    return edgeSet(claims, from.rows.length, to.rows.length)
  }
  const none = () => ({})
  const relationOf =
    (pairs: readonly (readonly [string, string, MatchRelation, ...unknown[]])[]) => (place: number) => ({
      relation: pairs[place]![2],
    })
  return builtGraph(
    { sources, roles: roleTable, skills, libraries },
    {
      roleSkills: edgeSet(
        claims(
          (role) => role.skills,
          skills,
          ({ requirement = 'ESSENTIAL', level }: SkillSketch) => ({ requirement, level: level ?? null, reason: null }),
        ),
        roles.length,
        skills.rows.length,
      ),
      roleLibraries: edgeSet(
        claims(
          (role) => role.libraries,
          libraries,
          ({ hot = false, inDemand = false }: LibrarySketch) => ({ hot, inDemand, reason: null }),
        ),
        roles.length,
        libraries.rows.length,
      ),
      skillLibraries: relation(served, skills, libraries, none),
      broader: relation(broader, skills, skills, none),
      related: relation(mutual(related), skills, skills, none),
      prerequisites: relation(prerequisites, skills, skills, none),
      buildsOn: relation(buildsOn, libraries, libraries, none),
      alternatives: relation(mutual(alternatives), libraries, libraries, none),
      skillMatches: relation(matches, skills, skills, relationOf(matches)),
      skillLibraryMatches: relation(libraryMatches, skills, libraries, relationOf(libraryMatches)),
      roleMatches: relation(roleMatches, roleTable, roleTable, relationOf(roleMatches)),
    },
  )
}

/** Edges of mutual kinds lead both ways. */
function mutual(pairs: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const])
}

/** A table of nodes, as far as edges need it. */
interface Named {
  readonly rows: readonly unknown[]
  readonly bySlug: ReadonlyMap<string, { readonly index: number }>
}

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
