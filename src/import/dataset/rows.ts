import { type TableRows, tableShapes } from '../tableRows.ts'
import { addRole, matchColumns } from './addRole.ts'
import { conceptColumns } from './conceptColumns.ts'
import type { DatasetFile } from './format.ts'
import { otherNames } from './otherNames.ts'
import { rowDraft } from './rowDraft.ts'

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
  const draft = rowDraft(file)
  const { entry, documented, known, resolve, add, edge } = draft
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
      aliases: otherNames(name, aliases),
      sourceId: source ?? file.source,
      ...conceptColumns(rest),
    })
    for (const [field, kindOfRelation] of [
      ['broader', 'BROADER'],
      ['related', 'RELATED'],
      ['prerequisites', 'PREREQUISITE'],
    ] as const) {
      for (const link of resolve(rest[field], (other) => entry('skills', slug, field, other))) {
        edge('SkillRelation', ['skillId', slug], 'relatedId', link, () => ({ kind: kindOfRelation }))
      }
    }
    for (const link of resolve(rest.matches, (other) => entry('skills', slug, 'matches', other))) {
      edge('SkillMatch', ['skillId', slug], 'matchId', link, matchColumns)
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
      aliases: otherNames(name, aliases),
      languageId: library.language ?? null,
      category: library.category ?? null,
      generic: library.generic ?? false,
      sourceId: library.source ?? file.source,
    })
    for (const link of resolve(library.skills, () => documented(slug))) {
      edge('SkillLibrary', ['libraryId', slug], 'skillId', link)
    }
  }
  for (const { slug, name, code, description, externalId, deprecated, broader, source } of file.roleGroups) {
    add('RoleGroup', {
      slug,
      name,
      code: code ?? null,
      description: description ?? null,
      externalId: externalId ?? null,
      deprecated: deprecated ?? false,
      broaderId: broader ?? null,
      sourceId: source ?? file.source,
    })
  }
  for (const role of file.roles) addRole(draft, role)
  return tableShapes.map((shape) => ({ ...shape, rows: draft.tables.get(shape.model) ?? [] }))
}
