/** Whether a concept's status says that it is no longer in use; undefined when it is no status that ESCO has. */
export function isDeprecated(status: string): boolean | undefined {
  if (status === 'released' || status === '') return false
  return ['deprecated', 'obsolete', 'withdrawn'].includes(status) ? true : undefined
}
