/** A change in the words of a list. */
export interface ShownChange {
  readonly operation: 'INSERT' | 'UPDATE' | 'DELETE'
  /** The list that it happened in; null for the thing itself. */
  readonly list: string | null
  /** What was added to the list, changed in it or removed. */
  readonly other: string | undefined
}

/** A change as the API has it. */
interface LoggedChange extends Omit<ShownChange, 'other'> {
  readonly other?: object | null | undefined
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[]
}

/** Says what a change was about. */
export function historyOf({ operation, list, other }: LoggedChange): ShownChange {
  return { operation, list: list === null ? null : asWords(list), other: nameOf(other ?? {}) }
}

function nameOf(node: { readonly label?: string; readonly title?: string }): string | undefined {
  return node.label ?? node.title
}

/** What an update changed; what came with something new is on the page already. */
export function fieldsOf({ operation, fields }: LoggedChange): LoggedChange['fields'] {
  return operation === 'UPDATE' ? fields.map((field) => ({ ...field, field: asWords(field.field) })) : []
}

/** @returns for example "builds on" for "buildsOn" */
export function asWords(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase()
}
