import { flag, optionalReference, optionalText, texts } from './column.ts'

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
