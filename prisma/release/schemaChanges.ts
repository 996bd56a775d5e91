import { CriticalityLevel, diff, type Change as SchemaChange } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import type { Change, Weight } from './change.ts'

/**
 * What has changed between two schemas, as GraphQL Inspector judges it. What it calls dangerous, as a new value of an enum,
 * is an addition: clients that were told to expect it go on.
 *
 * @param before the schema of the last release, as text
 * @param after the schema that is here, as text
 */
export async function schemaChanges(before: string, after: string): Promise<Change[]> {
  const changes = await diff(buildSchema(before), buildSchema(after))
  return changes.map((change) => ({ weight: weightOf(change), message: `schema: ${change.message}` }))
}

function weightOf({ criticality, type }: SchemaChange): Weight {
  if (criticality.level === CriticalityLevel.Breaking) return 'breaking'
  return type.includes('DESCRIPTION') ? 'fix' : 'addition'
}
