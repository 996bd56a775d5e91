/** Whether a concept is deprecated, by its status; undefined if the status is invalid. */
export function isDeprecated(status: string): boolean | undefined {
  if (status === 'released' || status === '') return false
  return ['deprecated', 'obsolete', 'withdrawn'].includes(status) ? true : undefined
}
