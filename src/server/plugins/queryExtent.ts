import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

/** How far a query reaches, known from its text alone. */
export interface QueryExtent {
  /** Longest chain of fields inside fields, introspection left out. */
  readonly depth: number
  /** Number of fields, a fragment's counted as often as it is spread: it may be astronomical, even infinite. */
  readonly fields: number
  /** Number of fields at the top. */
  readonly rootFields: number
}

const nothing: QueryExtent = { depth: 0, fields: 0, rootFields: 0 }

/**
 * The extent of a document's largest operation, in each respect. The time is linear in the document's length.
 * Fragments that are missing or spread themselves count as empty: validation refuses them.
 */
export function queryExtent(document: DocumentNode): QueryExtent {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const known = new Map<string, QueryExtent>()

  function ofFragment(name: string): QueryExtent {
    const before = known.get(name)
    if (before) return before
    known.set(name, nothing)
    const fragment = fragments.get(name)
    const extent = fragment ? ofSelections(fragment.selectionSet) : nothing
    known.set(name, extent)
    return extent
  }

  function ofField(field: FieldNode): QueryExtent {
    const below = field.selectionSet ? ofSelections(field.selectionSet) : nothing
    const depth = field.name.value.startsWith('__') ? 1 : 1 + below.depth
    return { depth, fields: 1 + below.fields, rootFields: 1 }
  }

  function ofSelections({ selections }: SelectionSetNode): QueryExtent {
    let { depth, fields, rootFields } = nothing
    for (const selection of selections) {
      const extent =
        selection.kind === Kind.FIELD
          ? ofField(selection)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value)
            : ofSelections(selection.selectionSet)
      depth = Math.max(depth, extent.depth)
      fields += extent.fields
      rootFields += extent.rootFields
    }
    return { depth, fields, rootFields }
  }

  let { depth, fields, rootFields } = nothing
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const extent = ofSelections(definition.selectionSet)
    depth = Math.max(depth, extent.depth)
    fields = Math.max(fields, extent.fields)
    rootFields = Math.max(rootFields, extent.rootFields)
  }
  return { depth, fields, rootFields }
}
