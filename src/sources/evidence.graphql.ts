import { builder } from '../api/builder.ts'

builder.objectType('Evidence', {
  description: 'Why the graph believes a fact: the source and the place in it.',
  fields: (t) => ({
    source: t.expose('source', { type: 'Source', description: 'Who says so.' }),
    locator: t.exposeString('locator', {
      description: 'Place in the source: section and bullet, row, or address of a page.',
    }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the graph is, in (0, 1].' }),
  }),
})
