import { builder } from '../api/builder.ts'
import type { Weight } from '../catalogue/units.ts'
import { addressOf } from './addressOf.ts'

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
        'The page that shows it: the address in the locator, or the page that the source has for the place or for what the fact is about, or else that of the source; null if there is none.',
      resolve: addressOf,
    }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the graph is, in (0, 1].' }),
    weight: t.float({
      nullable: true,
      description:
        'The weight that this source gives to the link, in (0, 1], where several may disagree; null where it speaks of no weight.',
      resolve: (evidence) => ('weight' in evidence ? (evidence.weight as Weight) : null),
    }),
  }),
})
