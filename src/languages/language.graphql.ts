import { builder } from '../api/builder.ts'
import { describe } from '../db/describe.ts'

builder.objectType('LanguageFeature', {
  description: describe('LanguageFeature'),
  fields: (t) => ({
    name: t.exposeString('name', { description: describe('LanguageFeature.name') }),
    summary: t.exposeString('summary', { description: describe('LanguageFeature.summary') }),
    evidence: t.field({
      type: ['Evidence'],
      description: 'Why the graph believes it.',
      resolve: (feature) => [feature],
    }),
  }),
})

builder.node('Language', {
  description: describe('Language'),
  id: { description: 'Global id.', resolve: (language) => language.id },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: describe('Language.slug') }),
    name: t.exposeString('name', { description: describe('Language.name') }),
    features: t.expose('features', {
      type: ['LanguageFeature'],
      description: 'What the language is valued for, in the order of its source.',
    }),
    libraries: t.field({
      type: ['Library'],
      description: 'Libraries written for the language, by slug.',
      resolve: (language, _args, { snapshot }) =>
        snapshot.libraries.rows.filter((library) => library.language === language),
    }),
    roles: t.field({
      type: ['Role'],
      description: 'Roles that are practised in the language, by slug.',
      resolve: (language, _args, { snapshot }) =>
        snapshot.edges.roleLanguages.backward.neighbours(language.index, snapshot.roles.rows),
    }),
  }),
})

builder.objectField('Role', 'languages', (t) =>
  t.field({
    type: ['Language'],
    description: 'Languages the role is practised in, by slug.',
    resolve: (role, _args, { snapshot }) =>
      snapshot.edges.roleLanguages.forward.neighbours(role.index, snapshot.languages.rows),
  }),
)

builder.queryFields((t) => ({
  language: t.field({
    type: 'Language',
    nullable: true,
    description: 'The language with a slug; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'For example python.' }) },
    resolve: (_root, { slug }, { snapshot }) => snapshot.languages.bySlug.get(slug) ?? null,
  }),
  languages: t.field({
    type: ['Language'],
    description: 'Every language, by slug.',
    resolve: (_root, _args, { snapshot }) => snapshot.languages.rows,
  }),
}))
