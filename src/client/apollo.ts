import { connectionFields, embeddedTypes, listFields, partlyKeyedTypes } from './generated/cacheRules.ts'
import { withJoinedNodes } from './joinedNodes.ts'

export { possibleTypes } from './generated/cacheRules.ts'

/** How Apollo Client treats a type; fits its `TypePolicy`. */
export interface TypePolicy<FieldPolicy> {
  keyFields?: false
  merge?: true
  fields?: Record<string, FieldPolicy | { merge: false }>
}

/**
 * The type policies of `InMemoryCache`. Objects with an id are kept once; the others are parts of the object that they
 * hang on. A list that comes again replaces the one before.
 *
 * @param pagination `relayStylePagination` of `@apollo/client/utilities`, to have pages of a connection joined, their
 * `edges` and their `nodes`; without it each page is kept for itself
 */
export function typePolicies<FieldPolicy = never>(
  pagination?: (keyArguments: string[]) => FieldPolicy,
): Record<string, TypePolicy<FieldPolicy>> {
  const policies: Record<string, TypePolicy<FieldPolicy>> = {}
  const policyOf = (type: string) => (policies[type] ??= {})
  const fieldsOf = (type: string) => (policyOf(type).fields ??= {})
  for (const type of embeddedTypes) Object.assign(policyOf(type), { keyFields: false, merge: true })
  for (const type of partlyKeyedTypes) policyOf(type).merge = true
  for (const [type, names] of Object.entries(listFields)) {
    for (const name of names) fieldsOf(type)[name] = { merge: false }
  }
  if (pagination !== undefined) {
    for (const [type, fields] of Object.entries(connectionFields)) {
      for (const [name, keyArguments] of Object.entries(fields)) {
        fieldsOf(type)[name] = withJoinedNodes(pagination([...keyArguments]))
      }
    }
  }
  return policies
}
