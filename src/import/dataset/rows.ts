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
      return { slug, weight: edge.weight ?? 1, ...known(edge, place(slug)) }
    })

  const tables = new Map<NodeModel | EdgeModel, TableRow[]>()
  const add = (model: NodeModel | EdgeModel, row: TableRow) => {
    const rows = tables.get(model)
    if (rows) rows.push(row)
    else tables.set(model, [row])
  }
  const edge = (model: EdgeModel, from: [string, string], toColumn: string, link: Link, rest: TableRow = {}) =>
    add(model, {
      [from[0]]: from[1],
      [toColumn]: link.slug,
      sourceId: link.source,
      weight: link.weight,
      locator: link.locator,
      confidence: link.confidence,
      ...rest,
    })

  for (const { slug, title, publisher, version, license, url } of file.sources) {
    add('Source', {
      slug,
      dataset: file.dataset,
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
  for (const { slug, name, kind, description, aliases, source, ...relations } of file.skills) {
    add('Skill', { slug, name, kind, description: description ?? null, aliases, sourceId: source ?? file.source })
    for (const [field, kindOfRelation] of [
      ['broader', 'BROADER'],
      ['related', 'RELATED'],
      ['prerequisites', 'PREREQUISITE'],
    ] as const) {
      for (const link of resolve(relations[field], (other) => entry('skills', slug, field, other))) {
        edge('SkillRelation', ['skillId', slug], 'relatedId', link, { kind: kindOfRelation })
      }
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
      sourceId: library.source ?? file.source,
    })
    for (const link of resolve(library.skills, () => documented(slug))) {
      edge('SkillLibrary', ['libraryId', slug], 'skillId', link)
    }
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
        position: place + 1,
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
        edge('RoleSkill', from, 'skillId', link, { requirement: requirement.toUpperCase() })
      }
    }
    for (const link of resolve(role.libraries, documented)) edge('RoleLibrary', from, 'libraryId', link)
    for (const link of resolve(role.languages, () => self)) edge('RoleLanguage', from, 'languageId', link)
    for (const link of resolve(role.sectors, () => self)) edge('RoleSector', from, 'sectorId', link)
    for (const link of resolve(role.collaborators, () => self)) edge('RoleCollaborator', from, 'collaboratorId', link)
  }
}
