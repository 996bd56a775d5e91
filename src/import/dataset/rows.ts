import { type EdgeModel, type NodeModel, type TableRow, type TableRows, tableShapes } from '../tableRows.ts'
import type { DatasetFile, Links } from './format.ts'
import { linkedSlugs } from './inconsistencies.ts'

interface Place {
  readonly source: string
  readonly locator: string
}

interface Link extends Place {
  readonly slug: string
  readonly weight: number
  readonly confidence: number
  /** What else the file says of the edge. */
  readonly given: Exclude<Exclude<Links, string[]>[string], number>
}

/**
 * Turns a dataset file into rows for the tables, in the order in which they can be written. What the file leaves
 * out is filled in here: an edge without a source of its own rests on
 *  - the responsibility, when it is the responsibility's skill;
 *  - the first responsibility of the role that exercises the skill, when it is the role's skill;
 *  - the documentation of the library, when it leads to or from a library;
 *  - the role's own source, when it is the role's language, sector or collaborator;
 *  - otherwise the entry in the file itself, under the file's default source.
 */
export function datasetRows(file: DatasetFile): TableRows[] {
  const confidence = new Map(file.sources.map((source) => [source.slug, source.confidence]))
  const documentation = new Map(file.libraries.map(({ slug, documentation }) => [slug, documentation]))
  const entry = (...path: string[]): Place => ({ source: file.source, locator: path.join('/') })
  const documented = (slug: string): Place => ({
    source: file.source,
    locator: documentation.get(slug) ?? `libraries/${slug}`,
  })
  const known = (
    given: { source?: string | undefined; locator?: string | undefined; confidence?: number | undefined },
    place: Place,
  ) => {
    const source = given.source ?? place.source
    return { source, locator: given.locator ?? place.locator, confidence: given.confidence ?? confidence.get(source)! }
  }
  const resolve = (links: Links, place: (slug: string) => Place): Link[] =>
    linkedSlugs(links).map((slug) => {
      const given = Array.isArray(links) ? {} : links[slug]!
      const edge = typeof given === 'number' ? { weight: given } : given
      return { slug, weight: edge.weight ?? 1, ...known(edge, place(slug)), given: edge }
    })

  const tables = new Map<NodeModel | EdgeModel, TableRow[]>()
  const add = (model: NodeModel | EdgeModel, row: TableRow) => {
    const rows = tables.get(model)
    if (rows) rows.push(row)
    else tables.set(model, [row])
  }
  const edge = (model: EdgeModel, from: [string, string], toColumn: string, link: Link, rest: TableRow = {}) => {
    for (const said of [link, ...(link.given.alsoSaidBy ?? []).map((other) => known(other, link))]) {
      add(model, {
        [from[0]]: from[1],
        [toColumn]: link.slug,
        sourceId: said.source,
        weight: link.weight,
        locator: said.locator,
        confidence: said.confidence,
        ...rest,
      })
    }
  }

  for (const { slug, dataset, title, publisher, version, license, url } of file.sources) {
    add('Source', {
      slug,
      dataset: dataset ?? file.dataset,
      title,
      publisher: publisher ?? null,
      version: version ?? null,
      license,
      url: url ?? null,
    })
  }
  for (const sector of file.sectors) add('Sector', sector)
  for (const { slug, name, features } of file.languages) {
    add('Language', { slug, name })
    for (const [place, feature] of features.entries()) {
      const { source, ...rest } = known(feature, entry('languages', slug, 'features', feature.name))
      add('LanguageFeature', {
        languageId: slug,
        name: feature.name,
        summary: feature.summary,
        position: place + 1,
        sourceId: source,
        ...rest,
      })
    }
  }
  for (const { slug, name, kind, description, aliases, source, ...rest } of file.skills) {
    add('Skill', {
      slug,
      name,
      kind,
      description: description ?? null,
      aliases,
      sourceId: source ?? file.source,
      ...concept(rest),
    })
    for (const [field, kindOfRelation] of [
      ['broader', 'BROADER'],
      ['related', 'RELATED'],
      ['prerequisites', 'PREREQUISITE'],
    ] as const) {
      for (const link of resolve(rest[field], (other) => entry('skills', slug, field, other))) {
        edge('SkillRelation', ['skillId', slug], 'relatedId', link, { kind: kindOfRelation })
      }
    }
    for (const link of resolve(rest.matches, (other) => entry('skills', slug, 'matches', other))) {
      edge('SkillMatch', ['skillId', slug], 'matchId', link, { relation: link.given.relation ?? 'EXACT' })
    }
  }
  for (const library of file.libraries) {
    const { slug, name, kind, aliases } = library
    add('Library', {
      slug,
      name,
      kind,
      summary: library.summary ?? null,
      homepage: library.homepage ?? null,
      documentation: library.documentation ?? null,
      packageName: library.packageName ?? null,
      aliases,
      languageId: library.language ?? null,
      category: library.category ?? null,
      generic: library.generic ?? false,
      sourceId: library.source ?? file.source,
    })
    for (const link of resolve(library.skills, () => documented(slug))) {
      edge('SkillLibrary', ['libraryId', slug], 'skillId', link)
    }
  }
  for (const { slug, name, code, description, broader, source } of file.roleGroups) {
    add('RoleGroup', {
      slug,
      name,
      code: code ?? null,
      description: description ?? null,
      broaderId: broader ?? null,
      sourceId: source ?? file.source,
    })
  }
  for (const role of file.roles) addRole(role)
  return tableShapes.map((shape) => ({ ...shape, rows: tables.get(shape.model) ?? [] }))

  function addRole(role: DatasetFile['roles'][number]): void {
    const self = known(role, entry('roles', role.slug))
    const from: [string, string] = ['roleId', role.slug]
    add('Role', {
      slug: role.slug,
      title: role.title,
      summary: role.summary ?? null,
      aliases: role.aliases,
      sourceId: self.source,
      locator: self.locator,
      ...concept(role),
      jobZone: role.jobZone ?? null,
      groupId: role.group ?? null,
    })
    const exercised = new Map<string, Place>()
    for (const [place, responsibility] of role.responsibilities.entries()) {
      const slug = `${role.slug}/${responsibility.slug}`
      const said = known(responsibility, {
        source: self.source,
        locator: `roles/${role.slug}/responsibilities/${responsibility.slug}`,
      })
      add('Responsibility', {
        slug,
        statement: responsibility.statement,
        externalId: responsibility.externalId ?? null,
        position: responsibility.position ?? place + 1,
        roleId: role.slug,
        sourceId: said.source,
        locator: said.locator,
        confidence: said.confidence,
      })
      for (const link of resolve(responsibility.skills, () => said)) {
        edge('ResponsibilitySkill', ['responsibilityId', slug], 'skillId', link)
        if (!exercised.has(link.slug)) exercised.set(link.slug, link)
      }
      for (const link of resolve(responsibility.libraries, documented)) {
        edge('ResponsibilityLibrary', ['responsibilityId', slug], 'libraryId', link)
      }
    }
    for (const requirement of ['essential', 'optional'] as const) {
      const place = (skill: string) => exercised.get(skill) ?? entry('roles', role.slug, 'skills', skill)
      for (const link of resolve(role.skills[requirement], place)) {
        edge('RoleSkill', from, 'skillId', link, {
          requirement: requirement.toUpperCase(),
          level: link.given.level ?? null,
        })
      }
    }
    for (const link of resolve(role.libraries, documented)) {
      const { hot = false, inDemand = false } = link.given
      edge('RoleLibrary', from, 'libraryId', link, { hot, inDemand })
    }
    const here = (field: string) => (other: string) => entry('roles', role.slug, field, other)
    for (const link of resolve(role.matches, here('matches'))) {
      edge('RoleMatch', from, 'matchId', link, { relation: link.given.relation ?? 'EXACT' })
    }
    for (const kind of ['broader', 'related'] as const) {
      for (const link of resolve(role[kind], here(kind))) {
        const { rank = null, tier = null } = link.given
        edge('RoleRelation', from, 'relatedId', link, { kind: kind.toUpperCase(), rank, tier })
      }
    }
    for (const link of resolve(role.languages, () => self)) edge('RoleLanguage', from, 'languageId', link)
    for (const link of resolve(role.sectors, () => self)) edge('RoleSector', from, 'sectorId', link)
    for (const link of resolve(role.collaborators, () => self)) edge('RoleCollaborator', from, 'collaboratorId', link)
  }
}

/** The columns of what a classification says of its nodes. */
function concept(
  given: Pick<DatasetFile['skills'][number], 'externalId' | 'code' | 'tags' | 'deprecated' | 'replacedBy'>,
) {
  return {
    externalId: given.externalId ?? null,
    code: given.code ?? null,
    tags: given.tags ?? [],
    deprecated: given.deprecated ?? false,
    replacedById: given.replacedBy ?? null,
  }
}
