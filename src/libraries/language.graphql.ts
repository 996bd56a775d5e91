import { builder } from '../api/builder.ts'
import { addComputedType } from '../api/nodeOf.ts'
import { describe } from '../db/describe.ts'
import { languages } from '../graph/languages.ts'
import { LibraryKind } from '../graph/rows.ts'
import { librariesFor } from './librariesFor.ts'

// Deprecated: the type Language is a view of a library of kind LANGUAGE, kept for existing clients.

builder.objectType('LanguageFeature', {
  description: 'Something the language is valued for. The same as LibraryFeature, which replaces it.',
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

addComputedType('Language', ({ libraries }, slug) => {
  const library = libraries.bySlug.get(slug)
  return library?.kind === 'LANGUAGE' ? { ...library, type: 'Language' } : null
})

builder.node('Language', {
  description: 'A programming language that careers are built on: a library of kind LANGUAGE. Library replaces it.',
  id: { description: 'Global id.', resolve: (language) => language.slug },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: describe('Library.slug') }),
    name: t.exposeString('name', { description: describe('Library.name') }),
    features: t.expose('features', {
      type: ['LanguageFeature'],
      description: 'What the language is valued for, in the order of its source.',
    }),
    libraries: t.field({
      type: ['Library'],
      description: 'Libraries written for the language, by slug.',
      resolve: (language, _args, { snapshot }) => librariesFor(snapshot, language),
    }),
    roles: t.field({
      type: ['Role'],
      description: 'Roles that work with the language, by slug.',
      resolve: ({ id }, _args, { snapshot: { edges, libraries, roles } }) =>
        edges.roleLibraries.backward.neighbours(libraries.byId.get(id)!.index, roles.rows),
    }),
  }),
})

builder.objectField('Library', 'language', (t) =>
  t.expose('language', {
    type: 'Language',
    nullable: true,
    description: describe('Library.languageId'),
    deprecationReason: 'Use writtenFor: a language is a library of kind LANGUAGE.',
  }),
)

builder.objectField('Role', 'languages', (t) =>
  t.field({
    type: ['Language'],
    description: 'Languages the role is practised in, by slug.',
    deprecationReason: 'Use libraries: a language is a library of kind LANGUAGE.',
    resolve: (role, _args, { snapshot: { edges, libraries } }) =>
      edges.roleLibraries.forward
        .neighbours(role.index, libraries.rows)
        .filter(({ kind }) => kind === LibraryKind.LANGUAGE),
  }),
)

builder.queryFields((t) => ({
  language: t.field({
    type: 'Language',
    nullable: true,
    description: 'The language with a slug; null when there is none.',
    deprecationReason: 'Use library(slug:): a language is a library of kind LANGUAGE.',
    args: { slug: t.arg.string({ required: true, description: 'For example python.' }) },
    resolve: (_root, { slug }, { snapshot }) => languages(snapshot).bySlug.get(slug) ?? null,
  }),
  languages: t.field({
    type: ['Language'],
    description: 'Every language, by slug.',
    deprecationReason: 'Use libraries(filter: { kind: LANGUAGE }).',
    resolve: (_root, _args, { snapshot }) => languages(snapshot).rows,
  }),
}))
