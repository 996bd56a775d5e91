import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

/** Upper bounds on the size of a query, computed from its document alone. */
export interface QuerySize {
  /** Depth of nested fields, without introspection. */
  readonly depth: number
  /** Number of fields, where a fragment's fields count each time it is spread. May be huge, even infinite. */
  readonly fields: number
  readonly rootFields: number
}

const empty: QuerySize = { depth: 0, fields: 0, rootFields: 0 }

/**
 * For each measure, the maximum over all operations of a document. Takes linear time. Missing and recursive fragments
 * count as empty: validation rejects them.
 */
export function querySize(document: DocumentNode): QuerySize {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const known = new Map<string, QuerySize>()

  function ofFragment(name: string): QuerySize {
    const before = known.get(name)
    if (before) return before
    known.set(name, empty)
    const fragment = fragments.get(name)
    const size = fragment ? ofSelections(fragment.selectionSet) : empty
    known.set(name, size)
    return size
  }

  function ofField(field: FieldNode): QuerySize {
    const below = field.selectionSet ? ofSelections(field.selectionSet) : empty
    const depth = field.name.value.startsWith('__') ? 1 : 1 + below.depth
    return { depth, fields: 1 + below.fields, rootFields: 1 }
  }

  function ofSelections({ selections }: SelectionSetNode): QuerySize {
    let { depth, fields, rootFields } = empty
    for (const selection of selections) {
      const size =
        selection.kind === Kind.FIELD
          ? ofField(selection)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value)
            : ofSelections(selection.selectionSet)
      depth = Math.max(depth, size.depth)
      fields += size.fields
      rootFields += size.rootFields
    }
    return { depth, fields, rootFields }
  }

  let { depth, fields, rootFields } = empty
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const size = ofSelections(definition.selectionSet)
    depth = Math.max(depth, size.depth)
    fields = Math.max(fields, size.fields)
    rootFields = Math.max(rootFields, size.rootFields)
  }
  return { depth, fields, rootFields }
}
