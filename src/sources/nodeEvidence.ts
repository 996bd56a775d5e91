import { everyNoun } from '../catalogue/catalogue.ts'
import type { Evidence, NodeRow } from '../graph/rows.ts'

/** What says where a node is found, the most exact first. */
const places = ['locator', 'externalId', 'documentation', 'homepage']

const listOf: ReadonlyMap<string, string> = new Map(everyNoun.map(([name, { type }]) => [type, name]))

/**
 * Why the graph has a node: the source that describes it, and the place there. Confidence is 1 where the noun has none: a
 * source does not doubt what it defines.
 */
export function nodeEvidence(node: NodeRow): Evidence {
  const said = node as unknown as Readonly<Record<string, unknown>> & { readonly source: Evidence['source'] }
  const place = places.map((name) => said[name]).find((value) => typeof value === 'string' && value !== '')
  return {
    source: said.source,
    locator: (place as string | undefined) ?? `${listOf.get(node.type)}/${node.slug}`,
    confidence: (said['confidence'] as number | undefined) ?? 1,
    subject: { from: node },
  }
}
