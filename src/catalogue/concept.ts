import { flag, optionalReference, optionalText, text, texts } from './column.ts'

/** What identifies a node in a classification. */
export const classified = {
  externalId: optionalText('name', {
    description: 'Identifier in the source, for example an ESCO URI.',
    uniqueWithin: 'source',
    graphml: 'externalId',
  }),
  code: optionalText('text', {
    description: "Code in the source's classification.",
    rdf: { property: 'skos:notation' },
    graphml: 'code',
  }),
  deprecated: flag({
    description: 'The source no longer has it.',
    rdf: { property: 'owl:deprecated' },
    graphml: 'deprecated',
  }),
} as const

/** Collections of the source. */
export const tags = texts({
  description: 'Collections of the source, in kebab case.',
  rdf: { property: 'lattice:tag', comment: 'Collection of the source, in kebab case.' },
})

/** Other names. */
export const aliases = texts({ rdf: { property: 'skos:altLabel' } })

/** What a node was called before. */
export const renamed = {
  formerSlugs: texts({
    format: 'slug',
    description:
      'All slugs that it had before, or that nodes had which it took in: it is found by them, too. Where a node stands within another, the whole slug.',
  }),
} as const

/** What is known of a node once its source no longer has it. */
export function replaceable<const Name extends string>(noun: Name) {
  return {
    replacedBy: optionalReference(noun, 'replacedById', {
      description: 'What took its place.',
      circle: 'is replaced by itself',
      forward: true,
      rdf: { property: 'dcterms:isReplacedBy' },
    }),
  } as const
}

/** Why an importance is what it is. */
export const reason = optionalText('line', {
  description: 'Why the importance differs from what figures suggest, where it does.',
  rdf: { property: 'lattice:reason', comment: 'Why the weight differs from what figures suggest.' },
})

/** Names in other languages than that of the graph's own names, which is English. */
export function labels(type: string, owner: string) {
  return {
    type,
    owner,
    columns: {
      language: text('tag', { description: 'Language tag (BCP 47), for example fr or pt-BR.' }),
      preferred: text('text', { description: 'The name to show.' }),
      others: texts({ description: 'Other names.' }),
    },
  } as const
}
