import type { FieldPath } from './inconsistencies.ts'

/** A field as people write it, for example `roles[2].skills.essential.pandas`. */
export function fieldName(path: FieldPath): string {
  return path.map((part, place) => (typeof part === 'number' ? `[${part}]` : place === 0 ? part : `.${part}`)).join('')
}
