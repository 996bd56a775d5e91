import { builder } from '../api/builder.ts'

builder.objectType('Evidence', {
  description: 'Why the graph believes a fact: the source and the place in it.',
  fields: (t) => ({
    source: t.expose('source', { type: 'Source', description: 'Who says so.' }),
    locator: t.exposeString('locator', {
      description: 'Place in the source: section and bullet, row, or address of a page.',
    }),
    url: t.string({
      nullable: true,
      description:
        'A page that opens: the address in the locator, or else that of the source; null if there is neither.',
      resolve: ({ locator, source }) => /https?:\/\/[^\s,]+/.exec(locator)?.[0] ?? source.url,
    }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the graph is, in (0, 1].' }),
  }),
})
