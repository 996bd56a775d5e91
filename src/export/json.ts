import type { LibraryRow, ResponsibilityRow, RoleRow, SkillRow } from '../graph/rows.ts'
import { responsibilitiesOf } from '../graph/snapshot.ts'
import { type EdgeKind, edgeKinds } from './edgeKinds.ts'
import { edgesFrom } from './edgesFrom.ts'
import { type EdgeTerms, edgeTerms } from './edgeTerms.ts'
import type { Extract } from './extract.ts'

/** Name of a file that holds several datasets. */
const severalDatasets = 'career-lattice'

/**
 * The portable dataset format, one node a line. It says everything that it could leave to be filled in, so that an
 * import gives the same graph again.
 */
export function* json(extract: Extract): Generator<string> {
  const { snapshot, sources, languages, sectors, skills, libraries, roleGroups, roles } = extract
  const dataset = extract.dataset ?? severalDatasets
  yield `{\n"dataset": ${JSON.stringify(dataset)},\n"source": ${JSON.stringify(sources[0]?.slug ?? dataset)}`
  yield* list('sources', sources, ({ slug, dataset: own, title, publisher, version, license, url }) => ({
    slug,
    dataset: own === dataset ? null : own,
    title,
    publisher,
    version,
    license,
    url,
    // Counts only for edges that say no confidence; here all of them do.
    confidence: 1,
  }))
  yield* list('sectors', sectors, ({ slug, name }) => ({ slug, name }))
  yield* list('languages', languages, ({ slug, name, features }) => ({
    slug,
    name,
    features: features
      .filter(({ source }) => extract.says(source))
      .map((feature) => ({ ...feature, source: feature.source.slug })),
  }))
  yield* list('skills', skills, skillEntry)
  yield* list('libraries', libraries, libraryEntry)
  yield* list('roleGroups', roleGroups, ([{ broader, ...group }, source]) => {
    return { ...group, broader: broader?.slug, source: source.slug }
  })
  const taken = new Set(extract.responsibilities)
  yield* list('roles', roles, roleEntry)
  yield '\n}\n'

  function skillEntry(row: SkillRow) {
    const { slug, name, kind, description, aliases, source } = row
    return {
      ...{ slug, name, kind, description, aliases, source: source.slug, ...concept(row) },
      matches: links('skillMatches', row),
      broader: links('broader', row),
      related: links('related', row),
      prerequisites: links('prerequisites', row),
    }
  }

  function libraryEntry(row: LibraryRow) {
    const { slug, name, kind, summary, homepage, documentation, packageName, language, category, generic } = row
    return {
      ...{ slug, name, kind, summary, homepage, documentation, packageName, language: language?.slug },
      ...{ category, generic, aliases: row.aliases, source: row.source.slug },
      skills: skillsOfLibrary(row),
    }
  }

  /** The edge is kept from the skill to the library; the format has it the other way. */
  function skillsOfLibrary({ index }: LibraryRow) {
    const found: Record<string, object> = {}
    for (const skill of snapshot.edges.skillLibraries.backward.targetsOf(index)) {
      const { [snapshot.libraries.rows[index]!.slug]: link } = links('skillLibraries', { index: skill }, index)
      if (link) found[snapshot.skills.rows[skill]!.slug] = link
    }
    return found
  }

  function roleEntry(row: RoleRow) {
    const { slug, title, summary, aliases, source, locator, jobZone, group } = row
    return {
      ...{ slug, title, summary, aliases, source: source.slug, locator, ...concept(row), jobZone, group: group?.slug },
      matches: links('roleMatches', row),
      broader: links('broaderRoles', row),
      related: links('relatedRoles', row),
      languages: links('roleLanguages', row),
      sectors: links('roleSectors', row),
      collaborators: links('roleCollaborators', row),
      responsibilities: responsibilitiesOf(snapshot, row)
        .filter((one) => taken.has(one))
        .map(responsibilityEntry),
      skills: present({
        essential: links('roleSkills', row, undefined, 'ESSENTIAL'),
        optional: links('roleSkills', row, undefined, 'OPTIONAL'),
      }),
      libraries: links('roleLibraries', row),
    }
  }

  function responsibilityEntry(row: ResponsibilityRow) {
    const { slug, statement, source, locator, confidence, externalId, position, role } = row
    return present({
      ...{ slug: slug.slice(role.slug.length + 1), statement, source: source.slug, locator, confidence },
      ...{ externalId, position },
      skills: links('responsibilitySkills', row),
      libraries: links('responsibilityLibraries', row),
    })
  }

  /** The edges of one kind by the slug of the node that they lead to. Of a mutual pair, the first has the edge. */
  function links(kind: EdgeKind, from: { index: number }, only?: number, requirement?: EdgeTerms['requirement']) {
    const { to, mutual } = edgeKinds[kind]
    const found: Record<string, object> = {}
    for (const edge of edgesFrom(extract, kind, from.index)) {
      if ((mutual && edge.to < from.index) || (only !== undefined && edge.to !== only)) continue
      const [best, ...others] = edge.claims.map(({ source, locator, confidence, weight, detail }) => {
        return { weight, source: source.slug, locator, confidence, ...edgeTerms(snapshot, kind, edge.number, detail) }
      })
      const { requirement: own, ...link } = best!
      if (own !== requirement) continue
      // What another source leaves out counts as said by the first, so a "no" has to be said.
      const no = kind === 'roleLibraries' ? { hot: false, inDemand: false } : {}
      const alsoSaidBy = others.map((other) => ({ ...no, ...other }))
      found[snapshot[to].rows[edge.to]!.slug] = present({ ...link, alsoSaidBy })
    }
    return found
  }
}

function concept({ externalId, code, tags, deprecated, replacedBy }: RoleRow | SkillRow) {
  return { externalId, code, tags, deprecated, replacedBy: replacedBy?.slug }
}

function* list<Item>(name: string, items: Iterable<Item>, entry: (item: Item) => object): Generator<string> {
  let before = `,\n"${name}": [\n`
  let empty = true
  for (const item of items) {
    yield `${before}${JSON.stringify(present(entry(item)))}`
    before = ',\n'
    empty = false
  }
  if (!empty) yield '\n]'
}

/** The entry without the fields that say nothing. */
function present(entry: object): object {
  return Object.fromEntries(
    Object.entries(entry).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== false &&
        (typeof value !== 'object' || Object.keys(value).length > 0),
    ),
  )
}
