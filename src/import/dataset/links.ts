import { z } from 'zod'
import { line, said, share, slug, slugKey } from './fields.ts'

/**
 * Links from one node to others.
 *
 * @param rest what edges of the kind may say beside weight and evidence
 */
export function linksWith<Rest extends z.ZodRawShape>(rest: Rest) {
  const evidence = {
    ...said,
    alsoSaidBy: z
      .array(z.strictObject({ weight: share.optional(), ...said, source: slug, locator: line, ...rest }))
      .optional()
      .describe('Further sources of the same fact. Of all of them the most confident one counts.'),
  }
  const names = ['weight', 'source', 'locator', 'confidence', 'alsoSaidBy', ...Object.keys(rest)].join(', ')
  return z
    .union([
      z.array(slug),
      z.record(
        slugKey,
        z.union(
          [share, z.strictObject({ weight: share.optional(), ...evidence, ...rest })],
          'must be a weight in (0, 1], or { weight, source, locator, confidence }',
        ),
      ),
    ])
    .describe(`Either a list of slugs (weight 1), or slugs with their weight in (0, 1] or with { ${names} }.`)
}

/** How strongly a role asks for a skill. */
export const requirement = {
  requirement: z
    .enum(['ESSENTIAL', 'OPTIONAL'])
    .optional()
    .describe('How strongly the role asks for it, where another source says it differently from the place here.'),
}
/** How much of a skill a role needs. */
export const level = {
  level: z.number().min(0).max(1).optional().describe('How much of the skill is needed, in [0, 1].'),
}
/** How much employers ask for a library. */
export const demand = {
  hot: z.boolean().optional().describe('Employers of all fields ask for it often.'),
  inDemand: z.boolean().optional().describe('Employers ask for it often for this role.'),
}
/** How near a related role is. */
export const rank = {
  rank: z.int().min(1).max(63).optional().describe('Rank among the related roles, from 1 for the nearest to 63.'),
  tier: z.enum(['PRIMARY_SHORT', 'PRIMARY_LONG', 'SUPPLEMENTAL']).optional(),
}
/** How close a match is. */
export const match = {
  relation: z
    .enum(['EXACT', 'CLOSE', 'BROAD', 'NARROW', 'RELATED'])
    .optional()
    .describe('How close the match is; EXACT if absent.'),
}
const everyLinks = linksWith({ ...level, ...requirement, ...demand, ...rank, ...match })

/** Links from one node to others: slugs alone, or slugs with what is known of the edge. */
export type Links = z.output<typeof everyLinks>
