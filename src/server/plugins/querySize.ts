import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

/** Upper bounds on the size of a query, computed from its document alone. */
export interface QuerySize {
  /** Depth of nested fields, without introspection. */
  readonly depth: number
  /** Number of fields, where a fragment's fields count each time it is spread. May be huge, even infinite. */
  readonly fields: number
  /** An estimate of how many fields introspection answers with. */
  readonly introspection: number
}

interface SelectionSize extends QuerySize {
  /** How many fields the answer has if it is all introspection. */
  readonly answered: number
}

const empty: SelectionSize = { depth: 0, fields: 0, introspection: 0, answered: 0 }

/** How long the lists of introspection are supposed to be, by field. */
const lengths: Readonly<Record<string, number>> = {
  types: 200,
  fields: 8,
  inputFields: 8,
  args: 2,
  enumValues: 4,
  possibleTypes: 4,
  interfaces: 2,
  directives: 8,
}

/**
 * For each measure, the maximum over all operations of a document. Takes linear time. Missing and recursive fragments
 * count as empty: validation rejects them.
 */
export function querySize(document: DocumentNode): QuerySize {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const known = new Map<string, SelectionSize>()

  function ofFragment(name: string): SelectionSize {
    const before = known.get(name)
    if (before) return before
    known.set(name, empty)
    const fragment = fragments.get(name)
    const size = fragment ? ofSelections(fragment.selectionSet) : empty
    known.set(name, size)
    return size
  }

  function ofField({ name: { value }, selectionSet }: FieldNode): SelectionSize {
    const below = selectionSet ? ofSelections(selectionSet) : empty
    const isIntrospection = value.startsWith('__')
    const answered = 1 + (Object.hasOwn(lengths, value) ? lengths[value]! : 1) * below.answered
    return {
      depth: isIntrospection ? 1 : 1 + below.depth,
      fields: 1 + below.fields,
      introspection: isIntrospection ? answered : below.introspection,
      answered,
    }
  }

  function ofSelections({ selections }: SelectionSetNode): SelectionSize {
    let { depth, fields, introspection, answered } = empty
    for (const selection of selections) {
      const size =
        selection.kind === Kind.FIELD
          ? ofField(selection)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value)
            : ofSelections(selection.selectionSet)
      depth = Math.max(depth, size.depth)
      fields += size.fields
      introspection += size.introspection
      answered += size.answered
    }
    return { depth, fields, introspection, answered }
  }

  let { depth, fields, introspection } = empty
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const size = ofSelections(definition.selectionSet)
    depth = Math.max(depth, size.depth)
    fields = Math.max(fields, size.fields)
    introspection = Math.max(introspection, size.introspection)
  }
  return { depth, fields, introspection }
}
