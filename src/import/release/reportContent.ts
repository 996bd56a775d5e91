import type { ImportResult } from './importRelease.db.ts'

/**
 * What the report of an import says: what was read of each file, every rejected row with its reason, every row that
 * was understood with a grain of salt, which product names are one library, and which rows of the graph it changes.
 */
export function reportContent(result: ImportResult, dryRun: boolean): object {
  const { dataset, version, unchanged, comparison, changes, report } = result
  const { files, rejects, notes, unread, merged } = report
  return { dataset, version, dryRun, unchanged, comparison, files, rejects, notes, unread, merged, changes }
}
