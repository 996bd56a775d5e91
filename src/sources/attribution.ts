import type { SourceRow } from '../graph/rows.ts'

/** What to print beside facts of a source: the attribution that its licence asks for, or else who says so and the licence. */
export function attribution({ attribution, title, version, publisher, license, url }: SourceRow): string {
  if (attribution !== null) return attribution
  const name = [title, version].filter(Boolean).join(' ')
  return `${[name, publisher, url].filter(Boolean).join(', ')}. Licence: ${license}`
}
