import { z } from 'zod'
import type { Columns } from '../../catalogue/column.ts'
import { fieldOf, line, said, share, slug, slugKey } from './fields.ts'

/** What a file says of one link. */
export interface LinkEntry {
  readonly weight?: number | undefined
  readonly source?: string | undefined
  readonly locator?: string | undefined
  readonly confidence?: number | undefined
  readonly alsoSaidBy?: readonly LinkEntry[] | undefined
  /** Attributes of the kind of edge. */
  readonly [attribute: string]: unknown
}

/** Links from one node to others: slugs alone, or slugs with a weight or with what is known of the edge. */
export type Links = readonly string[] | Readonly<Record<string, number | LinkEntry>>

/** The slugs that links lead to. */
export function linkedSlugs(links: Links): readonly string[] {
  return Array.isArray(links) ? links : Object.keys(links)
}

/** What links say of the edge to a slug. */
export function linkTo(links: Links, slug: string): LinkEntry {
  if (Array.isArray(links)) return {}
  const entry = (links as Readonly<Record<string, number | LinkEntry>>)[slug]!
  return typeof entry === 'number' ? { weight: entry } : entry
}

/**
 * The format of links of one kind.
 *
 * @param attributes what an edge may say beside weight and evidence
 */
export function linksFormat(attributes: Columns): z.ZodType<Links> {
  const rest = Object.fromEntries(Object.entries(attributes).map(([name, column]) => [name, fieldOf(column)]))
  const alsoSaidBy = z
    .array(z.strictObject({ weight: share.optional(), ...said, source: slug, locator: line, ...rest }))
    .optional()
    .describe('Further sources of the same fact. Of all of them the most confident one counts.')
  const names = ['weight', 'source', 'locator', 'confidence', 'alsoSaidBy', ...Object.keys(rest)].join(', ')
  return z
    .union([
      z.array(slug),
      z.record(
        slugKey,
        z.union(
          [share, z.strictObject({ weight: share.optional(), ...said, alsoSaidBy, ...rest })],
          'must be a weight in (0, 1], or { weight, source, locator, confidence }',
        ),
      ),
    ])
    .describe(`Either a list of slugs (weight 1), or slugs with their weight in (0, 1] or with { ${names} }.`)
}
