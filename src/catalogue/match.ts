import { MatchRelation } from '../db/generated/client/enums.ts'
import { option } from './column.ts'

/** What a match of two nodes says beside weight and evidence. */
export const matchAttributes = {
  relation: option(MatchRelation, 'EXACT', {
    optional: true,
    description: 'How close the match is; EXACT if absent.',
    graphml: 'match',
  }),
} as const

/** SKOS has a property for each relation, for example skos:exactMatch. */
export const matchRdf = { property: 'skos:*Match' } as const
