import { builder } from '../api/builder.ts'
import { describe } from '../db/describe.ts'
import { attribution } from './attribution.ts'

builder.node('Source', {
  description: describe('Source'),
  id: { description: 'Global id.', resolve: (source) => source.slug },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: describe('Source.slug') }),
    dataset: t.exposeString('dataset', { description: describe('Source.dataset') }),
    title: t.exposeString('title', { description: describe('Source.title') }),
    publisher: t.exposeString('publisher', { nullable: true, description: describe('Source.publisher') }),
    version: t.exposeString('version', { nullable: true, description: describe('Source.version') }),
    license: t.exposeString('license', { description: describe('Source.license') }),
    attribution: t.string({
      description:
        'What to print beside its facts: the attribution that its licence asks for, in full, or else title, publisher and licence.',
      resolve: attribution,
    }),
    url: t.exposeString('url', { nullable: true, description: describe('Source.url') }),
    pages: t.exposeStringList('pages', { description: describe('Source.pages') }),
  }),
})

builder.queryField('sources', (t) =>
  t.field({
    type: ['Source'],
    description: 'Every source that the graph rests on, by slug.',
    resolve: (_root, _args, { snapshot }) => snapshot.sources.rows,
  }),
)
