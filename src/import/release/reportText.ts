import type { ImportResult } from './importRelease.db.ts'

/**
 * The report of an import, as JSON: what was read of each file, every rejected row with its reason, every row that
 * was understood with a grain of salt, which product names are one library, and which rows of the graph the import changes.
 */
export function reportText(
  { dataset, version, unchanged, comparison, changes, report }: ImportResult,
  dryRun: boolean,
): string {
  const { files, rejects, notes, unread, merged } = report
  const content = { dataset, version, dryRun, unchanged, comparison, files, rejects, notes, unread, merged, changes }
  return `${JSON.stringify(content, null, 2)}\n`
}
