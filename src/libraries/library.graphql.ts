import { builder } from '../api/builder.ts'
import { chargeTo } from '../api/charge.ts'
import { nodeConnection } from '../api/connection.ts'
import { languageArgument } from '../api/languageArgument.ts'
import { describe } from '../db/describe.ts'
import { languages } from '../graph/languages.ts'
import { LibraryKind, type LibraryRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { bySlugOrThrow } from '../names/bySlugOrThrow.ts'
import { languageChain } from '../names/labelIn.ts'
import { costOfFilter, nameFilter } from '../names/nameFilter.ts'
import { librariesFor } from './librariesFor.ts'

builder.objectType('LibraryFeature', {
  description: describe('LibraryFeature'),
  fields: (t) => ({
    name: t.exposeString('name', { description: describe('LibraryFeature.name') }),
    summary: t.exposeString('summary', { description: describe('LibraryFeature.summary') }),
    evidence: t.field({
      type: ['Evidence'],
      description: 'Why the graph believes it.',
      resolve: (feature) => [feature],
    }),
  }),
})

builder.node('Library', {
  interfaces: ['Feature', 'Linked', 'SearchResult'],
  description: describe('Library'),
  id: { description: 'Global id.', resolve: (library) => library.slug },
  fields: (t) => {
    const libraries = (
      description: string,
      from: (edges: Snapshot['edges']) => Snapshot['edges']['alternatives']['forward'],
    ) =>
      t.field({
        type: ['Library'],
        description,
        resolve: (library: LibraryRow, _args, { snapshot }) =>
          from(snapshot.edges).neighbours(library.index, snapshot.libraries.rows),
      })
    return {
      slug: t.exposeString('slug', { description: describe('Library.slug') }),
      name: t.exposeString('name', { description: describe('Library.name') }),
      label: t.string({
        description: 'The same as name: libraries are called the same in all languages.',
        args: { language: t.arg.string({ description: languageArgument }) },
        resolve: ({ name }, { language }) => {
          // A tag that is none is an error here as elsewhere.
          if (language != null) languageChain(language)
          return name
        },
      }),
      kind: t.expose('kind', { type: LibraryKind, description: describe('Library.kind') }),
      summary: t.exposeString('summary', { nullable: true, description: describe('Library.summary') }),
      homepage: t.exposeString('homepage', { nullable: true, description: describe('Library.homepage') }),
      documentation: t.exposeString('documentation', {
        nullable: true,
        description: describe('Library.documentation'),
      }),
      packageName: t.exposeString('packageName', { nullable: true, description: describe('Library.packageName') }),
      writtenFor: t.expose('language', {
        type: 'Library',
        nullable: true,
        description: describe('Library.languageId'),
      }),
      aliases: t.exposeStringList('aliases', { description: describe('Library.aliases') }),
      source: t.expose('source', { type: 'Source', description: describe('Library.sourceId') }),
      category: t.exposeString('category', { nullable: true, description: describe('Library.category') }),
      generic: t.exposeBoolean('generic', { description: describe('Library.generic') }),
      features: t.expose('features', {
        type: ['LibraryFeature'],
        description: 'What it is valued for, in the order of its source.',
      }),
      libraries: t.connection({
        type: 'Library',
        description: 'Libraries written for it, by slug; empty if it is not a language.',
        resolve: (library, page, { snapshot }) => nodeConnection(librariesFor(snapshot, library), page),
      }),
      skills: t.field({
        type: ['Skill'],
        description: 'Skills the library serves, by slug.',
        resolve: (library, _args, { snapshot }) =>
          snapshot.edges.skillLibraries.backward.neighbours(library.index, snapshot.skills.rows),
      }),
      buildsOn: libraries(
        'Libraries that it extends or is used through, which are learnt before it, by slug.',
        ({ buildsOn }) => buildsOn.forward,
      ),
      builtOnBy: libraries('Libraries that build on it, by slug.', ({ buildsOn }) => buildsOn.backward),
      alternatives: libraries(
        'Libraries that serve the same purpose in its place, by slug.',
        ({ alternatives }) => alternatives.forward,
      ),
    }
  },
})

const libraryFilter = builder.inputType('LibraryFilter', {
  description: 'Which libraries to list. Every condition given must hold.',
  fields: (t) => ({
    kind: t.field({ type: LibraryKind, description: 'Only libraries of this kind.' }),
    language: t.string({ description: 'Slug of the language the library is written for.' }),
    query: t.string({
      description: 'Words of the name or an alias, matched as search(query:) does; all if it has none.',
    }),
  }),
})

builder.queryFields((t) => ({
  library: t.field({
    type: 'Library',
    nullable: true,
    description: 'The library with a slug; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'For example pandas.' }) },
    resolve: (_root, { slug }, { snapshot }) => snapshot.libraries.bySlug.get(slug) ?? null,
  }),
  libraries: t.connection({
    type: 'Library',
    description: 'Libraries by slug.',
    args: { filter: t.arg({ type: libraryFilter, description: 'Which libraries; all if absent.' }) },
    resolve: (_root, args, context) => {
      const { filter } = args
      const { snapshot } = context
      if (!filter) return nodeConnection(snapshot.libraries.rows, args)
      const spend = chargeTo(context)
      spend(costOfFilter(snapshot.libraries))
      const language =
        filter.language == null ? undefined : bySlugOrThrow(languages(snapshot), 'language', filter.language)
      const matches = filter.query == null ? undefined : nameFilter(snapshot.libraries, filter.query, spend)
      const found = snapshot.libraries.rows.filter(
        (library) =>
          (language === undefined || library.language?.id === language.id) &&
          (filter.kind == null || library.kind === filter.kind) &&
          (matches === undefined || matches(library)),
      )
      return nodeConnection(found, args)
    },
  }),
}))
