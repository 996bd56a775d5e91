import { type DocumentNode, Kind } from 'graphql'

type Values = Readonly<Record<string, unknown>>

/**
 * What was asked for by a list of names and is not there: by the field of the answer, the names in whose places it has null.
 */
export function namesNotFound(document: DocumentNode, variables: Values, data: Values): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return found
  for (const field of operation.selectionSet.selections) {
    if (field.kind !== Kind.FIELD) continue
    const name = (field.alias ?? field.name).value
    const items = data[name]
    if (!Array.isArray(items) || !items.includes(null)) continue
    for (const { value } of field.arguments ?? []) {
      const names = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined
      if (!Array.isArray(names) || names.length !== items.length) continue
      found.set(name, names.filter((_name, place) => items[place] === null).map(String))
    }
  }
  return found
}
